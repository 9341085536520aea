/// What a nightly run does besides evaluating.
public struct RunChoices: Sendable {
  /// What becomes of the mail that is due.
  public enum Mail: Sendable {
    /// Nothing but the files in the report's folder `mail`.
    case stays
    /// It is put into the outbox.
    case isQueued
    /// It is put into the outbox, and all that waits there is handed over.
    case isSent
  }

  /// The output folder; `nil`: the project's.
  public var out: String?
  /// `false` leaves the ledger alone; reports say so then.
  public var keepsHistory = true
  /// The documents are made as PDF too, and go with their mail.
  public var prints = false
  public var mail = Mail.stays
  /// Public documents are published as `delivery:` says.
  public var publishes = false
  /// A sendmail-compatible program in place of the project's.
  public var sendmail: String?
  /// One document that is sent whatever day it is, in place of those that are due.
  public var memo: MemoChoice?

  /// Evaluates, renders and records.
  public init() {}
}

/// A document to be sent, and how.
public struct MemoChoice: Sendable {
  /// Its name, such as `phase-5-board-memo`.
  public let document: String
  /// Addresses; empty: those that `delivery:` lists for it.
  public var recipients: [String] = []
  /// An address; `nil`: the one that `delivery:` names.
  public var sender: String?
  /// Those who have it get it again.
  public var resends = false

  /// To those that `delivery:` lists.
  public init(document: String) { self.document = document }
}
