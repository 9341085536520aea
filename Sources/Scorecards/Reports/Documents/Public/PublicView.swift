/// What the public may be told of a run: of each gate its verdict, and of its criteria those that are public.
///
/// Everything that a document is made of passes through here, so that no part of one has to know what is public. What
/// people wrote as a text of their own (narratives, team, risks, titles of incidents) is theirs and stays.
struct PublicView {
  /// The run without what is not public; indices into its files stay.
  let results: Results
  let briefing: Briefing
  let sixMonths: PlanEntries

  init(_ whole: Results, _ briefing: Briefing) {
    var shown = Results(
      project: whole.project, asOf: whole.asOf, gates: whole.gates.map(\.publicPart),
      files: whole.files.map(\.unnamed))
    shown.incidents = PublicView.incidents(of: whole)
    results = shown
    self.briefing = PublicView.shown(briefing, whole)
    sixMonths = PlanEntries(results: results, briefing: self.briefing)
  }

  /// How many criteria of a document's gates are left out, in a sentence; `nil` where all are public.
  static func leftOut(of gates: [GateResult]) -> String? {
    let count = gates.flatMap(\.first.criteria).count { !$0.isPublic }
    if count == 0 { return nil }
    let lead = PlainText.count(count, "criterion that is", "criteria that are")
    return "\(lead) not public \(count == 1 ? "is" : "are") left out."
  }

  /// Without those of a severity that only criteria count which are not public.
  private static func incidents(of results: Results) -> IncidentLog? {
    let criteria = results.gates.flatMap(\.first.criteria)
    let open = Set(criteria.filter(\.isPublic).compactMap(\.criterion.incidentSeverity))
    let hidden = Set(criteria.filter { !$0.isPublic }.compactMap(\.criterion.incidentSeverity)).subtracting(open)
    return results.incidents.map { log in
      IncidentLog(
        incidents: log.incidents.filter { !hidden.contains($0.severity) }.map(\.publicPart), unusable: log.unusable,
        coversUntil: log.coversUntil, condition: log.condition)
    }
  }

  /// Roadmap items that take the state of a criterion that is not public are left out.
  private static func shown(_ briefing: Briefing, _ results: Results) -> Briefing {
    let criteria = results.gates.flatMap(\.first.criteria)
    let known = Set(criteria.filter(\.isPublic).map(\.criterion.id))
      .subtracting(criteria.filter { !$0.isPublic }.map(\.criterion.id))
    return Briefing(
      team: briefing.team, roadmap: briefing.roadmap?.filter { $0.isTold(of: known) }, risks: briefing.risks,
      narratives: briefing.narratives)
  }
}

extension RoadmapItem {
  /// - Parameter criteria: the ids of those that are public.
  fileprivate func isTold(of criteria: Set<String>) -> Bool {
    switch progress {
    case .criterion(let id): criteria.contains(id)
    case .state: true
    }
  }
}

extension Incident {
  fileprivate var publicPart: Incident {
    Incident(
      id: id, severity: severity, started: started, resolved: resolved, title: title, place: place.publicPart)
  }
}

extension InputFile {
  /// Neither name nor digest: a name can tell a figure, and so can the digest of a file of which all else is known.
  fileprivate var unnamed: InputFile {
    let name =
      switch role {
      case .metrics: "a metrics export"
      case .checklist: "a checklist"
      case .incidents: "the incidents"
      }
    return InputFile(name: name, role: role, source: source, condition: condition, bytes: 0, sha256: "")
  }
}

extension Criterion {
  /// Of the incidents that it counts.
  var incidentSeverity: String? {
    if case .measured(let measure) = source { measure.incidentSeverity } else { nil }
  }
}
