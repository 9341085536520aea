/// What the public may be told of a run: of each gate its verdict, and of its criteria those that are public.
///
/// Everything that a document is made of passes through here, so that no part of one has to know what is public. What
/// people wrote as a text of their own (narratives, team, risks, titles of incidents) is theirs and stays.
struct PublicView {
  let results: Results
  /// Of the document.
  let gates: [GateResult]

  /// The run without what is not public; indices into its files stay.
  var shown: Results {
    let names = named
    var shown = Results(
      project: results.project, asOf: results.asOf, gates: results.gates.map(\.publicPart),
      files: results.files.enumerated().map { names.contains($0) ? $1 : $1.unnamed })
    shown.incidents = incidents
    return shown
  }

  /// How many criteria of the document's gates are left out, in a sentence; `nil` where all are public.
  var leftOut: String? {
    let count = gates.flatMap(\.criteria).count { !$0.isPublic }
    if count == 0 { return nil }
    let lead = PlainText.count(count, "criterion that is", "criteria that are")
    return "\(lead) not public \(count == 1 ? "is" : "are") left out."
  }

  /// Files that may be named: what is public is read from them, and nothing else of the document's gates.
  private var named: Set<Int> {
    let criteria = gates.filter { $0.state != .upcoming }.flatMap(\.criteria)
    func files(_ results: [CriterionResult]) -> Set<Int> { Set(results.flatMap(\.finding.files)) }
    return files(criteria.filter(\.isPublic)).subtracting(files(criteria.filter { !$0.isPublic }))
  }

  /// Without those of a severity that only criteria count which are not public.
  private var incidents: IncidentLog? {
    let criteria = gates.flatMap(\.criteria)
    let open = Set(criteria.filter(\.isPublic).compactMap(\.criterion.incidentSeverity))
    let hidden = Set(criteria.filter { !$0.isPublic }.compactMap(\.criterion.incidentSeverity)).subtracting(open)
    var log = results.incidents
    log?.incidents.removeAll { hidden.contains($0.severity) }
    return log
  }

  /// Roadmap items that take the state of a criterion that is not public are left out.
  func shown(_ briefing: Briefing) -> Briefing {
    let known = Set(results.gates.flatMap(\.criteria).filter(\.isPublic).map(\.criterion.id))
    var shown = briefing
    shown.roadmap = briefing.roadmap.map { items in
      items.filter { item in
        if case .criterion(let id) = item.standing { known.contains(id) } else { true }
      }
    }
    return shown
  }

  /// Of what changed: verdicts, states, deadlines and public criteria.
  func shown(_ ledger: LedgerNote) -> LedgerNote {
    guard case .kept(let tale) = ledger, let changes = tale.changes else { return ledger }
    let gates = changes.gates.map { gate in
      let known = results.gates.first { $0.gate.id == gate.gate }?.criteria.filter(\.isPublic).map(\.criterion.id) ?? []
      return GateChanges(
        gate: gate.gate, number: gate.number, title: gate.title,
        changes: gate.changes.filter { $0.isPublic(among: Set(known)) })
    }
    return .kept(
      LedgerTale(
        run: tale.run, head: tale.head,
        changes: RunChanges(earlier: changes.earlier, later: changes.later, gates: gates), snapshot: tale.snapshot,
        signed: tale.signed, isFirst: tale.isFirst))
  }
}

extension InputFile {
  /// Its digest tells nothing and lets an auditor find it again.
  fileprivate var unnamed: InputFile {
    InputFile(
      name: "a file that is not public", role: role, source: source, condition: condition, bytes: bytes,
      sha256: sha256)
  }
}

extension Finding {
  /// Indices of the files that it speaks of.
  fileprivate var files: [Int] {
    if case .absentFile(let place) = cause { evidence.map(\.file) + [place.file] } else { evidence.map(\.file) }
  }
}

extension Criterion {
  /// Of the incidents that it counts.
  var incidentSeverity: String? {
    if case .measured(let measure) = source { measure.incidentSeverity } else { nil }
  }
}

extension RunChange {
  fileprivate func isPublic(among criteria: Set<String>) -> Bool {
    switch self {
    case .verdict, .followUpVerdict, .state, .missedDeadline, .newGate, .goneGate: true
    case .regression(let one, _), .missedDueDate(let one, _), .status(let one, _), .value(let one, _),
      .itemState(let one, _), .newCriterion(let one):
      criteria.contains(one.id)
    case .record, .newException, .clearedException, .goneCriterion: false
    }
  }
}
