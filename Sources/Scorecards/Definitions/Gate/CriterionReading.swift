/// Reads one criterion of a gate file.
struct CriterionReading {
  let node: DefinitionNode

  func read(_ problems: inout ProblemList) -> CriterionFile? {
    guard let fields = Fields<CriterionKey>(node, &problems) else { return nil }
    fields.need(.id, .title, .category, .owner, problems: &problems)
    let audience: Located<Audience>? = fields.word(.audience, .audience, &problems)
    return CriterionFile(
      place: fields.place, id: fields.identifier(.id, &problems), title: fields.text(.title, &problems)?.value,
      category: fields.text(.category, &problems), owner: fields.text(.owner, &problems)?.value,
      why: fields.text(.why, &problems)?.value, remedy: fields.text(.remedy, &problems)?.value,
      kind: kind(fields, &problems), irreversible: fields.flag(.irreversible, &problems),
      audience: audience?.value ?? .board)
  }

  private func kind(_ fields: Fields<CriterionKey>, _ problems: inout ProblemList) -> CriterionFile.Kind? {
    switch (fields.has(.metric), fields.has(.checklist)) {
    case (true, true):
      problems.error(at: fields.place(of: .checklist), .criterion(.bothMeasuredAndItem))
      return nil
    case (false, false):
      problems.error(at: fields.place(of: .id), .criterion(.neitherMeasuredNorItem))
      return nil
    case (true, false):
      return .measured(MeasureReading(fields: fields).read(&problems))
    case (false, true):
      fields.refuse(CriterionKey.measuredOnly, because: .onlyForMeasured, problems: &problems)
      return .item(admits: states(fields, &problems))
    }
  }

  /// The states that count as met.
  private func states(_ fields: Fields<CriterionKey>, _ problems: inout ProblemList) -> [ItemState] {
    let words = fields.textOrTexts(.checklist, &problems)
    problems.add(words.repetitions(of: .state))
    let known = ItemState.allCases.map(\.rawValue)
    let states = words.compactMap { word -> ItemState? in
      let state = ItemState(rawValue: word.value)
      if state == nil { problems.error(at: word.place, .value(.unknownWord(word.value, .state, among: known))) }
      return state
    }
    fields.needMembers(.checklist, problems: &problems)
    if states.count == words.count, !states.isEmpty, !states.contains(.complete) {
      problems.error(at: fields.place(of: .checklist), .criterion(.checklistWithoutComplete))
    }
    return states
  }
}
