extension InputProblem.Entry: Problem {
  var message: String {
    switch self {
    case .unknownState(let state, _): "unknown state `\(state)`"
    case .stateLacks(let state, let key): "the item is \(state.rawValue) without \(key.words)"
    case .checkboxContradicts(let state): "the box and the state `\(state)` contradict each other"
    }
  }

  var remedy: String? {
    switch self {
    case .unknownState(_, let near):
      InputProblem.suggestion(near) ?? "use one of \(ItemState.allCases.map(\.rawValue).joined(separator: ", "))"
    case .stateLacks: "complete the entry"
    case .checkboxContradicts: "correct the box or the state"
    }
  }
}

extension ItemKey {
  fileprivate var words: String {
    switch self {
    case .id: "an id"
    case .state: "a state"
    case .owner: "an owner"
    case .evidence: "evidence"
    case .completed: "a completion date"
    case .due: "a due date"
    case .note: "a reason in its note"
    }
  }
}

extension InputProblem.Incident: Problem {
  var message: String {
    switch self {
    case .unknownSeverity(let text): "unknown severity `\(text)`"
    case .resolvedBeforeStarted: "the incident is resolved before it started"
    }
  }

  var remedy: String? {
    switch self {
    case .unknownSeverity: "write P0 to P9"
    case .resolvedBeforeStarted: "correct one of the two times; the incident counts by its start"
    }
  }
}

extension InputProblem.Correction: Problem {
  var message: String {
    switch self {
    case .ofNoFile: "the record corrects this file, and no such file was read"
    case .meetsNothing: "the record corrects this line, and nothing that the gates look at stands on it"
    }
  }

  var remedy: String? {
    switch self {
    case .ofNoFile: "name it as scorecard.yaml does, or as a pattern of it matches"
    case .meetsNothing: nil
    }
  }
}
