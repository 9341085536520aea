extension PostingProblem: Problem {
  var message: String {
    switch self {
    case .noProgram(let program, let waiting):
      "the mail program `\(program)` is not there or can't be run: \(Self.waits(waiting)) in the outbox"
    case .unfit(let program, let said, let waiting):
      "the mail program `\(program)` can't send anything\(Self.quoted(said)): \(Self.waits(waiting)) in the outbox"
    case .timedOut(let program, let seconds, let memo, let waiting):
      "the mail program `\(program)` did not end within \(seconds) s: "
        + "of \(Self.name(memo)) \(Self.waits(waiting)) in the outbox"
    case .slow(let program, let waiting):
      "the mail program `\(program)` kept us waiting too long: \(Self.waits(waiting)) in the outbox"
    case .deferred(let memo, let recipients, let said):
      "\(Self.name(memo)) could not be handed over to \(Self.list(recipients)) now\(Self.quoted(said))"
    case .refused(let memo, let recipients, let said):
      "\(Self.name(memo)) was refused for \(Self.list(recipients))\(Self.quoted(said))"
    case .givenUp(let memo, let recipients, let days, let said):
      "\(Self.name(memo)) could not be handed over to \(Self.list(recipients)) on \(days) days, "
        + "and is given up\(Self.quoted(said))"
    case .interrupted(let memo, let recipients):
      "an earlier run ended while it handed \(Self.name(memo)) over to \(Self.list(recipients)): "
        + "it counts as sent, and may not have arrived"
    case .ended(let end, let memo, let recipients):
      "the mail program read \(Self.name(memo)) for \(Self.list(recipients)) and then \(end.words): "
        + "it counts as sent, and may not have arrived"
    case .left(let waiting): "nothing else was handed over after that: \(Self.waits(waiting)) in the outbox"
    case .noSpace(let waiting):
      "nothing can be written to the temporary folder: \(Self.waits(waiting)) in the outbox"
    }
  }

  var remedy: String? {
    switch self {
    case .noProgram:
      "install one, for instance with `apt-get install msmtp-mta`, or name it with sendmail: "
        + "under delivery: in scorecard.yaml; one that is there has to be executable"
    case .unfit: "try it by hand, and see to its configuration; the next run hands over what waits"
    case .timedOut, .slow:
      "see to the mail server, or set another time-limit: under delivery:; the next run hands over what waits"
    case .deferred(_, let recipients, _): "the next run tries again" + Self.whereListed(recipients, .deferred)
    case .left: "the next run tries again"
    case .refused(_, let recipients, _):
      "see to the address and to what the server says; `scorecard memo send` with --resend tries again"
        + Self.whereListed(recipients, .refused)
    case .givenUp(_, let recipients, _, _):
      "see to the mail server; `scorecard memo send` with --resend tries again" + Self.whereListed(recipients, .refused)
    case .interrupted, .ended: "ask whether it arrived; `scorecard memo send` with --resend sends it again"
    case .noSpace:
      "make room, or name a folder with more space in the environment variable TMPDIR; "
        + "the next run hands over what waits"
    }
  }

  static func name(_ memo: MailedMemo) -> String { "`\(memo.document)` of \(memo.day)" }

  /// How many of many are named.
  private static let named = 3

  /// A few of many.
  static func list(_ recipients: [String]) -> String {
    if recipients.count <= named + 1 { return recipients.joined(separator: ", ") }
    return recipients.prefix(named).joined(separator: ", ") + " and \(recipients.count - named) more"
  }

  private static func whereListed(_ recipients: [String], _ state: DeliveryState) -> String {
    recipients.count <= named + 1 ? "" : "; `scorecard memo list --state \(state.rawValue)` lists them all"
  }

  private static func waits(_ count: Int) -> String { count == 1 ? "1 message waits" : "\(count) messages wait" }

  private static func quoted(_ said: String) -> String { said.isEmpty ? "" : " (\(said))" }
}
