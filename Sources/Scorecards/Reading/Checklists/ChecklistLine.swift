/// One item as a checklist writes it, in any format, before its words are understood.
struct ChecklistLine {
  static let keys = ItemKey.allCases.map(\.rawValue)

  var id: String?
  /// Texts without surrounding blanks; nothing empty.
  var values: [ItemKey: String] = [:]
  /// What makes the entry unreadable whatever it says.
  var problem: InputProblem?
  /// 1-based.
  let line: Int
  var column = 0

  mutating func set(_ key: ItemKey, _ text: String) {
    let trimmed = text.trimmed
    if trimmed.isEmpty { return }
    if key == .id { id = trimmed } else { values[key] = trimmed }
  }

  /// The entry, or why it does not count.
  func entry(at place: EvidencePlace) -> ItemEntry {
    let (state, problem): (ItemState?, InputProblem?) =
      switch Result(catching: { () throws(EntryFault) in try checkedState() }) {
      case .success(let state): (state, nil)
      case .failure(let fault): (nil, fault.problem)
      }
    return ItemEntry(
      state: state, problem: problem, owner: values[.owner], due: values[.due].flatMap(ChecklistLine.due),
      completed: values[.completed].flatMap(ChecklistLine.completion), evidence: values[.evidence],
      note: values[.note], place: place)
  }

  /// What a state needs and lacks makes the item invalid (reading, section 5).
  private func checkedState() throws(EntryFault) -> ItemState {
    if let problem { throw EntryFault(problem) }
    guard let word = values[.state] else { throw EntryFault(.shape(.missingKey(ItemKey.state.rawValue))) }
    guard let state = ItemState(rawValue: word.lowercased()) else {
      let known = ItemState.allCases.map(\.rawValue)
      throw EntryFault(.entry(.unknownState(word.shortened, nearest: nearest(word, in: known))))
    }
    if let due = values[.due], ChecklistLine.due(due) == nil {
      throw EntryFault(.value(.badDate(key: ItemKey.due.rawValue, value: due.shortened)))
    }
    if let completed = values[.completed], ChecklistLine.completion(completed) == nil {
      throw EntryFault(.value(.badDate(key: ItemKey.completed.rawValue, value: completed.shortened)))
    }
    for detail in ChecklistLine.needs(of: state) where !says(detail) {
      throw EntryFault(.entry(.stateLacks(state, detail)))
    }
    return state
  }

  private static func needs(of state: ItemState) -> [ItemKey] {
    switch state {
    case .complete: [.evidence, .completed]
    case .delayed: [.due]
    case .notApplicable: [.note]
    case .inProgress, .queued, .notStarted, .blocked: []
    }
  }

  private func says(_ key: ItemKey) -> Bool {
    guard let text = values[key] else { return false }
    return !ChecklistLine.fillers.contains(text.lowercased())
  }

  /// What people write where they have nothing to write.
  private static let fillers: Set<String> = [
    "n/a", "na", "tbd", "tba", "tbc", "todo", "to do", "none", "null", "nil", "-", "--", "—", "–", "?", "??", "???",
    "pending", ".", "…", "...", "x", "xxx", "yes", "no", "y", "ok", "done", "true", "false",
  ]

  private static func due(_ text: String) -> Day? { Day(text) ?? Instant(text)?.day }

  private static func completion(_ text: String) -> Completion? {
    Day(text).map(Completion.day) ?? Instant(text).map(Completion.instant)
  }
}

private struct EntryFault: Error {
  let problem: InputProblem
  init(_ problem: InputProblem) { self.problem = problem }
}
