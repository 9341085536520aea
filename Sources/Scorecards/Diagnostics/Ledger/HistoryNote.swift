/// What is worth telling of the runs before.
enum HistoryNote: Sendable, Equatable {
  /// A run of the ledger looked from an instant that is yet to come.
  case ahead(Instant)
}

extension HistoryNote: Problem {
  var message: String {
    switch self {
    case .ahead(let instant):
      "the ledger holds a run as of \(instant), which is yet to come: nothing is compared with it until then"
    }
  }

  var remedy: String? {
    switch self {
    case .ahead: "it stays in the chain; look whether a clock was wrong, or somebody looked ahead"
    }
  }
}
