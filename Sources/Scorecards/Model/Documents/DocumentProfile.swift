/// What a template says of the document that it makes: its front matter.
struct DocumentProfile: Sendable, Equatable {
  /// Which values the template may use.
  enum Kind: String, Sendable, CaseIterable {
    case completionReport = "completion-report"
    case planningKickoff = "planning-kickoff"
    case boardMemo = "board-memo"
  }

  /// The gates that it speaks of.
  enum Scope: Sendable, Equatable {
    case all
    /// A document for each gate.
    case each
    /// By id or number; a gate that the project lacks is passed over.
    case listed([String])
  }

  let kind: Kind
  /// With places for values: `Board memo, {gate}`.
  let title: String
  let audience: Audience
  let scope: Scope
  /// Of the mail that carries it, with places for values.
  let subject: String
  /// Gate id or number → the name of its document, where it is not the template's with the gate's behind it.
  var names: [String: String] = [:]
}

/// Who a document is for.
enum Audience: String, Sendable, CaseIterable {
  case everyone = "public"
  case board
  case team
}

/// The values that titles and subjects have places for.
enum DocumentPlace: String, Sendable, CaseIterable {
  case project, gate, title, verdict, recommendation
  case asOf = "as-of"
}
