/// What came of mail, for the log.
enum MailNote: Sendable, Equatable {
  /// So many copies were handed over.
  case sent(Int)
}

extension MailNote: Problem {
  var message: String {
    switch self {
    case .sent(let count): "handed over \(count) \(count == 1 ? "message" : "messages")"
    }
  }

  var remedy: String? { nil }
}
