/// Reads one gate file. `gate` is `nil` where it has an error, or where `catalogue` is `nil`.
///
/// Without a catalogue everything that needs a metric is left unchecked: its absence is one problem, not forty.
func loadGate(_ file: DefinitionText, catalogue: [String: Metric]?) -> (gate: Gate?, diagnostics: [Diagnostic]) {
  switch readYAML(file) {
  case .failure(let problem): return (nil, [problem.diagnostic])
  case .success(let root):
    let loaded = loadGate(root, named: file.name, catalogue: catalogue)
    return (loaded.gate, loaded.diagnostics)
  }
}

/// A gate as far as its file could be read.
typealias LoadedGate = (gate: Gate?, file: GateFile?, diagnostics: [Diagnostic])

/// See ``loadGate(_:catalogue:)``; the same for a file that is parsed already. `file` is there even where the gate has
/// errors, as far as it could be read.
func loadGate(_ root: DefinitionNode, named name: String, catalogue: [String: Metric]?) -> LoadedGate {
  var problems = ProblemList()
  guard let file = GateReading(name: name, root: root).read(&problems) else { return (nil, nil, problems.sorted) }
  let draft = GateDraft(file, catalogue: catalogue, &problems)
  for check in gateChecks { check.check(draft, &problems) }
  return (problems.isEmpty ? draft.gate : nil, file, problems.sorted)
}

extension GateDraft {
  /// The gate, where nothing is wrong with the file.
  var gate: Gate? {
    guard let number = file.number, let id = file.id, let title = file.title, let purpose = file.purpose,
      let phase = file.phase, let deadline = file.deadline, let authority = file.authority
    else { return nil }
    let criteria = file.criteria.indices.compactMap { criterion($0) }
    let rules = file.rules.indices.compactMap { rule($0) }
    guard criteria.count == file.criteria.count, rules.count == file.rules.count else { return nil }
    return Gate(
      number: number.value, id: id.value, title: title, purpose: purpose, phase: phase, deadline: deadline.value,
      window: file.window?.value, extensionDate: file.extensionDate?.value, accountable: file.accountable,
      authority: authority, criteria: criteria, rules: rules,
      ranges: file.ranges.map { RangePair(low: $0.low.value, high: $0.high.value) }, escalation: file.escalation,
      rollback: file.rollback, notes: file.notes, file: file.name)
  }

  private func criterion(_ index: Int) -> Criterion? {
    let written = file.criteria[index]
    guard let id = written.id, let title = written.title, let category = written.category, let owner = written.owner,
      let source = source(index)
    else { return nil }
    return Criterion(
      id: id.value, title: title, category: category.value, owner: owner, why: written.why, remedy: written.remedy,
      source: source, irreversible: written.irreversible, audience: written.audience)
  }

  private func source(_ index: Int) -> CriterionSource? {
    switch file.criteria[index].kind {
    case .item(let states): .item(admits: states)
    case .measured: measures[index].map { .measured($0) }
    case nil: nil
    }
  }

  private func rule(_ index: Int) -> Rule? {
    let written = file.rules[index]
    guard let word = written.verdict, let category = written.category, let summary = written.summary,
      let condition = conditions[index]
    else { return nil }
    return Rule(
      verdict: Verdict(word: word.value, category: category.value), when: condition, summary: summary,
      headline: written.headline, actions: written.actions, dates: written.dates)
  }
}
