/// What came of mail, for the log.
enum MailNote: Sendable, Equatable {
  /// So many copies were handed over.
  case sent(Int)
  /// A newer message took the place of copies that waited.
  case superseded(MailedMemo, recipients: [String])
  /// Copies that waited were taken back, as `delivery:` lists these no longer.
  case withdrawn(MailedMemo, recipients: [String])
  /// These got one of that day already that a later run made.
  case late(MailedMemo, recipients: [String])
  /// Everyone that it was to be sent to has it.
  case nothingNew(MailedMemo)
}

extension MailNote: Problem {
  var message: String {
    switch self {
    case .sent(let count): "handed over \(count) \(count == 1 ? "message" : "messages")"
    case .superseded(let memo, let recipients):
      "\(PostingProblem.name(memo)) waited for \(PostingProblem.list(recipients)), who now get a newer one instead"
    case .withdrawn(let memo, let recipients):
      "\(PostingProblem.name(memo)) waited for \(PostingProblem.list(recipients)) and was taken back: no longer listed"
    case .late(let memo, let recipients):
      "\(PostingProblem.name(memo)) was not sent to \(PostingProblem.list(recipients)), who have one of a later hour"
    case .nothingNew(let memo):
      "\(PostingProblem.name(memo)) was not sent: everyone whom it is for has it, or was refused"
    }
  }

  var remedy: String? {
    switch self {
    case .nothingNew: "--resend sends it again"
    case .late: "`scorecard memo send` with --resend sends it all the same"
    case .sent, .superseded, .withdrawn: nil
    }
  }
}

extension [MailDelivery] {
  /// One note for each document and day, which lists each address once.
  func notes(_ note: (MailedMemo, [String]) -> MailNote) -> [MailNote] {
    var memos: [MailedMemo] = []
    var recipients: [MailedMemo: [String]] = [:]
    for delivery in self {
      if recipients[delivery.memo] == nil { memos.append(delivery.memo) }
      let address = delivery.recipient.address
      if recipients[delivery.memo]?.contains(address) != true { recipients[delivery.memo, default: []].append(address) }
    }
    return memos.map { note($0, recipients[$0] ?? []) }
  }
}
