/// Reads who does what; `nil` where the file has an error.
func loadTeam(_ file: DefinitionText) -> (entries: [TeamAssignment]?, diagnostics: [Diagnostic]) {
  EntryList<TeamKey, AssignmentKey>(file: file).read { fields, problems in
    let role = fields.text(.role, &problems)
    let name = fields.text(.name, &problems)
    let area = fields.text(.area, &problems)
    let note = fields.text(.note, &problems)
    return role.map { TeamAssignment(role: $0.value, name: name?.value, area: area?.value, note: note?.value) }
  }
}

/// Reads what has to be there on the way to later gates.
///
/// - Parameter criteria: ids that an item may name; `nil` leaves them unchecked, as the gates have errors themselves.
func loadRoadmap(
  _ file: DefinitionText, criteria: [String]?
) -> (entries: [RoadmapItem]?, diagnostics: [Diagnostic]) {
  EntryList<RoadmapKey, RoadmapItemKey>(file: file).read { fields, problems in
    let track: Located<RoadmapItem.Track>? = fields.word(.track, .track, &problems)
    let title = fields.text(.title, &problems)
    let owner = fields.text(.owner, &problems)
    let due = fields.day(.due, &problems)
    let note = fields.text(.note, &problems)
    let progress = roadmapProgress(fields, criteria, &problems)
    guard let track, let title, let owner, let progress else { return nil }
    return RoadmapItem(
      track: track.value, title: title.value, owner: owner.value, due: due?.value, progress: progress,
      note: note?.value)
  }
}

private func roadmapProgress(
  _ fields: Fields<RoadmapItemKey>, _ criteria: [String]?, _ problems: inout ProblemList
) -> RoadmapItem.Progress? {
  let state: Located<ItemState>? = fields.word(.state, .state, &problems)
  let item = fields.value(.item, &problems, or: { .value(.unknownWord($0, .criterion, among: criteria ?? [])) }) {
    text in
    criteria?.contains(text) ?? true ? text : nil
  }
  let completed = fields.day(.completed, &problems)
  if state?.value == .complete { fields.need(.completed, problems: &problems) }
  if fields.has(.state) == fields.has(.item) {
    let isBoth = fields.has(.state)
    problems.error(at: isBoth ? fields.place(of: .item) : fields.place, .document(.roadmapProgress(both: isBoth)))
    return nil
  }
  return item.map { .criterion($0.value) } ?? state.map { .state($0.value, completed: completed?.value) }
}

/// Reads the risks, in the order in which they are written down.
func loadRisks(_ file: DefinitionText) -> (entries: [Risk]?, diagnostics: [Diagnostic]) {
  EntryList<RisksKey, RiskKey>(file: file).read { fields, problems in
    let title = fields.text(.title, &problems)
    let kind: Located<Risk.Kind>? = fields.word(.kind, .riskKind, &problems)
    let level: Located<Risk.Level>? = fields.word(.level, .level, &problems)
    let movement: Located<Risk.Movement>? = fields.word(.movement, .movement, &problems)
    let mitigation = fields.text(.mitigation, &problems)
    let owner = fields.text(.owner, &problems)
    guard let title, let kind, let level, let movement, let mitigation, let owner else { return nil }
    return Risk(
      title: title.value, kind: kind.value, level: level.value, movement: movement.value,
      mitigation: mitigation.value, owner: owner.value)
  }
}
