/// The values for a completion report: what a phase promised, what it delivered, and what was learnt.
struct CompletionReport {
  let source: DocumentSource
  private let pictures: GatePictures

  init(source: DocumentSource) {
    self.source = source
    pictures = GatePictures(gate: source.gate, isOn: true, incidents: source.results.incidents?.incidents ?? [])
  }

  static let shape = DocumentSource.shape.adding([
    "band": .fields(BandSection.shape), "gate": .text, "metrics": .list(ScorecardSection.row),
    "noMetrics": .optionalText, "items": .list(ScorecardSection.row), "days": .optionalFields(PictureText.shape),
    "trends": .list(PictureText.shape),
    "promises": .list(["gate": .text, "chip": .text, "met": .text, "deadline": .text, "decision": .text]),
    "open": .list(["chip": .text, "title": .text, "gate": .text, "text": .text, "owner": .text]),
    "owed": .list(["chip": .text, "title": .text, "gate": .text, "text": .text, "owner": .text]),
    "incidents": .fields(IncidentSection.shape),
    "lessons": .fields(DocumentSource.narrative), "optimisations": .fields(DocumentSource.narrative),
    "appendix": .list(["heading": .text, "evidence": .optionalFields(EvidenceSection.shape)]),
  ])

  private var results: Results { source.results }
  /// The gates of which something is to be told.
  private var judged: [GateResult] { source.plan.gates.filter { $0.state != .upcoming } }

  var fields: TemplateFields {
    let bullets = bullets
    return source.fields([
      "band": .fields(source.band), "gate": .text(source.gate.heading),
      "metrics": .list(
        measured.map {
          ScorecardSection.row(
            $0, results.files, remark: $0.isDecisive ? "decides" : nil, bullet: bullets[$0.criterion.id])
        }),
      "days": days.map { .fields(PictureText.fields($0)) } ?? .absent,
      "trends": .list(trends.map(PictureText.fields)),
      "items": .list(ticked.map { ScorecardSection.row($0, results.files, remark: $0.isDecisive ? "decides" : nil) }),
      "noMetrics": .optional(measured.isEmpty ? noMetrics : nil),
      "promises": .list(source.plan.gates.map(promise)),
      "open": .list(judged.flatMap { told($0) { !$0.isUnknown && $0 != .met } }),
      "owed": .list(judged.flatMap { told($0, where: \.isUnknown) }),
      "incidents": .fields(IncidentSection(source: source).fields),
      "lessons": source.narrative(.lessonsLearned), "optimisations": source.narrative(.optimisations),
      "appendix": .list(judged.filter { !$0.first.criteria.isEmpty }.map(evidence)),
    ])
  }

  /// In the order in which they are shown.
  var figures: [Figure] {
    let bullets = bullets
    return measured.compactMap { bullets[$0.criterion.id] } + [days].compactMap { $0 } + trends
  }

  /// As they were last judged: what the follow-up found is what was delivered.
  private var criteria: [CriterionResult] {
    source.gate.state == .upcoming ? [] : source.gate.judgementInForce.criteria
  }

  private var measured: [CriterionResult] { criteria.filter(\.criterion.isMeasured) }

  /// What a checklist tells.
  private var ticked: [CriterionResult] { criteria.filter { !$0.criterion.isMeasured } }

  private var bullets: [String: Figure] { source.bullets(of: measured) }

  private var days: Figure? { pictures.days?.named("\(source.plan.name)-days") }

  private var trends: [Figure] { pictures.trends.map { $0.named("\(source.plan.name)~\($0.name)") } }

  private var noMetrics: String {
    if source.gate.state == .upcoming { return "Nothing is judged before it begins." }
    return "No criterion of this gate is measured\(source.isPublic ? " and public" : "")."
  }

  private func promise(_ gate: GateResult) -> TemplateFields {
    let met = gate.judgementInForce.criteria.count { $0.status == .met }
    let first = gate.followUpInForce.map { follow in
      "\(gate.verdictInForce.word) at the follow-up of \(follow.date.day.text); first \(gate.firstVerdict.word): "
    }
    let decision = DecisionText(gate: gate).phrase
    return [
      "gate": source.link(gate),
      "chip": gate.state == .upcoming ? .text("not begun") : ReportMarkup.chip(gate.verdictInForce),
      "met": .text(
        gate.state == .upcoming || gate.first.criteria.isEmpty
          ? PlainText.none : "\(met) of \(gate.first.criteria.count)"),
      "deadline": .text(gate.gate.deadline.day.text),
      "decision": .text(first.map { $0 + decision } ?? PlainText.capitalised(decision)),
    ]
  }

  private func told(_ gate: GateResult, where isTold: (Status) -> Bool) -> [TemplateFields] {
    gate.judgementInForce.criteria.filter { isTold($0.status) }.map { result in
      let text = CriterionText(result: result, files: results.files)
      return [
        "chip": ReportMarkup.chip(result.status), "title": ReportMarkup.strong(text.title),
        "gate": .text("Gate \(gate.gate.number)"),
        "text": ReportMarkup.inner(PlainText.sentence(PlainText.capitalised(text.phrase))),
        "owner": .text(text.owner),
      ]
    }
  }

  private func evidence(_ gate: GateResult) -> TemplateFields {
    [
      "heading": .text(gate.heading),
      "evidence": EvidenceSection(judgement: gate.judgementInForce, files: results.files).fields,
    ]
  }
}
