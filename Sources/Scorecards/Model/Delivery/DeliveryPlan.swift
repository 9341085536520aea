/// What leaves the machine after a run, as `delivery:` of `scorecard.yaml` says.
struct DeliveryPlan: Sendable {
  /// A sendmail-compatible program and its arguments.
  var sendmail = DeliveryPlan.sendmail
  /// Seconds that handing one message over may take.
  var timeLimit = 60
  var mail: [MailOrder] = []
  /// Where public documents go; `nil`: nowhere.
  var publishing: PublicationTarget?
  /// Where a copy of `metrics.prom` goes, relative to the project; `nil`: nowhere.
  var metrics: String?

  /// Where Debian and most others have it.
  static let sendmail = ["/usr/sbin/sendmail"]
}

/// A document that goes out by mail.
struct MailOrder: Sendable {
  /// On which nights it is due.
  enum Occasion: String, Sendable, CaseIterable {
    case always
    /// A gate that it speaks of has another verdict than its last mail told.
    case changeOfVerdict = "change-of-verdict"
    /// The deadline of a gate that it speaks of, or its extension date.
    case deadlineDay = "deadline-day"
  }

  /// The document's name, such as `phase-5-board-memo`.
  let document: String
  let recipients: [MailAddress]
  let sender: MailAddress
  let occasion: Occasion
}
