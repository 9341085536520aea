/// Reads the mapping of a gate file.
struct GateReading {
  let name: String
  let root: DefinitionNode

  func read(_ problems: inout ProblemList) -> GateFile? {
    guard root.checkVersion(&problems), let fields = Fields<GateKey>(root, &problems) else { return nil }
    fields.need(
      .version, .gate, .id, .title, .purpose, .phase, .deadline, .accountable, .authority, .criteria, .rules,
      problems: &problems)
    return GateFile(
      name: name, number: number(fields, &problems), id: fields.identifier(.id, &problems),
      title: fields.text(.title, &problems)?.value, purpose: fields.text(.purpose, &problems)?.value,
      phase: fields.node(.phase).flatMap { phase($0, &problems) },
      deadline: fields.instant(.deadline, &problems),
      window: fields.node(.window).flatMap { WindowReading(node: $0).gateWindow(&problems) },
      extensionDate: fields.instant(.extensionDate, &problems),
      accountable: fields.names(.accountable, &problems),
      authority: fields.node(.authority).flatMap { authority($0, &problems) },
      criteria: members(.criteria, fields, &problems).compactMap { CriterionReading(node: $0).read(&problems) },
      ranges: fields.list(.ranges, &problems).compactMap { range($0, &problems) },
      rules: members(.rules, fields, &problems).compactMap { RuleReading(node: $0).read(&problems) },
      escalation: fields.list(.escalation, &problems).compactMap { escalation($0, &problems) },
      rollback: fields.list(.rollback, &problems).compactMap { rollback($0, &problems) },
      notes: fields.texts(.notes, &problems).map(\.value),
      declaresWindow: fields.has(.window), declaresExtension: fields.has(.extensionDate))
  }

  /// It names the gate's pages: `gate-07`.
  private func number(_ fields: Fields<GateKey>, _ problems: inout ProblemList) -> Located<Int>? {
    fields.value(.gate, &problems, or: { .value(.badGateNumber($0)) }) { text in
      text.utf8.asDigits.flatMap { (1...999).contains($0) ? $0 : nil }
    }
  }

  /// A list that must not be empty.
  private func members(
    _ key: GateKey, _ fields: Fields<GateKey>, _ problems: inout ProblemList
  ) -> [DefinitionNode] {
    fields.needMembers(key, problems: &problems)
    return fields.list(key, &problems)
  }

  private func phase(_ node: DefinitionNode, _ problems: inout ProblemList) -> Phase? {
    guard let fields = Fields<PhaseKey>(node, &problems) else { return nil }
    fields.need(.number, .title, .begins, problems: &problems)
    let number = fields.whole(.number, &problems)
    let title = fields.text(.title, &problems)
    let begins = fields.day(.begins, &problems)
    guard let number, let title, let begins else { return nil }
    return Phase(number: number.value, title: title.value, begins: begins.value)
  }

  private func authority(_ node: DefinitionNode, _ problems: inout ProblemList) -> Authority? {
    guard let fields = Fields<AuthorityKey>(node, &problems) else { return nil }
    fields.need(.approve, .finalCall, problems: &problems)
    return Authority(
      approve: fields.names(.approve, &problems), inform: fields.names(.inform, &problems, canBeEmpty: true),
      finalCall: fields.names(.finalCall, &problems),
      finalCallNeeds: fields.names(.finalCallNeeds, &problems, canBeEmpty: true),
      note: fields.text(.note, &problems)?.value)
  }

  private func range(_ node: DefinitionNode, _ problems: inout ProblemList) -> RangeFile? {
    guard let fields = Fields<RangeKey>(node, &problems) else { return nil }
    fields.need(.low, .high, problems: &problems)
    guard let low = fields.text(.low, &problems), let high = fields.text(.high, &problems) else { return nil }
    return RangeFile(low: low, high: high)
  }

  private func escalation(_ node: DefinitionNode, _ problems: inout ProblemList) -> Escalation? {
    guard let fields = Fields<EscalationKey>(node, &problems) else { return nil }
    fields.need(.failure, .owner, .action, problems: &problems)
    let failure = fields.text(.failure, &problems)
    let owner = fields.text(.owner, &problems)
    let action = fields.text(.action, &problems)
    let within = fields.text(.within, &problems)
    guard let failure, let owner, let action else { return nil }
    return Escalation(failure: failure.value, owner: owner.value, action: action.value, within: within?.value)
  }

  private func rollback(_ node: DefinitionNode, _ problems: inout ProblemList) -> RollbackLevel? {
    guard let fields = Fields<RollbackKey>(node, &problems) else { return nil }
    fields.need(.title, problems: &problems)
    let title = fields.text(.title, &problems)
    let when = fields.text(.when, &problems)
    let steps = fields.texts(.steps, &problems).map(\.value)
    let commands = fields.text(.commands, &problems)
    return title.map { RollbackLevel(title: $0.value, when: when?.value, steps: steps, commands: commands?.value) }
  }
}
