/// The values for a planning kickoff: who does what next, and by when.
struct PlanningKickoff {
  let source: DocumentSource

  static let shape = DocumentSource.shape.adding([
    "band": .fields(BandSection.shape), "rules": .fields(RulesSection.shape),
    "team": .list(["role": .text, "name": .text, "area": .text, "note": .text]), "noTeam": .optionalText,
    "compliance": .list(RoadmapRows.shape), "noCompliance": .optionalText,
    "seriesB": .list(RoadmapRows.shape), "noSeriesB": .optionalText,
    "strategy": .fields(DocumentSource.narrative),
    "next": .list([
      "gate": .text, "begins": .text, "deadline": .text, "left": .text, "signers": .text, "accountable": .text,
    ]),
    "noNext": .optionalText,
    "plan": .fields(SixMonthPlan.shape), "risks": .list(RiskRows.shape), "noRisks": .optionalText,
  ])

  var fields: TemplateFields {
    let gate = source.gate
    let rows = source.sixMonths.roadmap
    let (compliance, seriesB) = (rows.rows(of: .compliance), rows.rows(of: .seriesB))
    let team = source.briefing.team ?? []
    let risks = RiskRows(risks: source.briefing.risks ?? []).rows
    let next = source.results.gates.filter { $0.state == .upcoming || $0.state == .open }
    func missing(_ isMissing: Bool, _ word: DocumentSource.ProjectWord) -> TemplateValue {
      isMissing ? source.notProvided(word) : .absent
    }
    return source.fields([
      "band": .fields(source.band),
      "rules": .fields(RulesSection(gate: gate).fields),
      "team": .list(team.map(assignment)), "noTeam": missing(team.isEmpty, .team),
      "compliance": .list(compliance), "noCompliance": missing(compliance.isEmpty, .roadmap),
      "seriesB": .list(seriesB), "noSeriesB": missing(seriesB.isEmpty, .roadmap),
      "strategy": source.narrative(.seriesB), "next": .list(next.map(upcoming)),
      "noNext": .optional(next.isEmpty ? "No gate of this project lies ahead." : nil),
      "plan": .fields(plan.fields), "risks": .list(risks), "noRisks": source.missingRisks,
    ])
  }

  private var plan: SixMonthPlan {
    SixMonthPlan(plan: source.sixMonths, document: source.plan.name)
  }

  var figures: [Figure] { [plan.figure].compactMap { $0 } }

  private func assignment(_ one: TeamAssignment) -> TemplateFields {
    [
      "role": .text(one.role), "name": one.name.map(TemplateValue.text) ?? ReportMarkup.chip(.unknown, "open"),
      "area": .text(one.area ?? ""), "note": .text(one.note ?? ""),
    ]
  }

  private func upcoming(_ gate: GateResult) -> TemplateFields {
    [
      "gate": source.link(gate),
      "begins": .text(gate.gate.begins.day.text), "deadline": .text(gate.gate.deadline.text),
      "left": .text(gate.gate.deadline.distance(from: source.results.asOf)),
      "signers": .text(PlainText.list(gate.gate.signers)),
      "accountable": .text(PlainText.list(gate.gate.accountable)),
    ]
  }
}
