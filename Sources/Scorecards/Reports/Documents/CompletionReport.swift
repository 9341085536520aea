/// The values for a completion report: what a phase promised, what it delivered, and what was learnt.
struct CompletionReport {
  let source: DocumentSource

  static let shape = DocumentSource.shape.adding([
    "band": .record(BandSection.shape), "gate": .text, "metrics": .list(ScorecardSection.row),
    "noMetrics": .optionalText,
    "promises": .list(["gate": .text, "chip": .text, "met": .text, "deadline": .text, "decision": .text]),
    "open": .list(["chip": .text, "title": .text, "gate": .text, "text": .text, "owner": .text]),
    "incidents": .record(IncidentSection.shape),
    "lessons": .record(DocumentSource.narrative), "optimisations": .record(DocumentSource.narrative),
    "appendix": .list(["heading": .text, "evidence": .optionalRecord(EvidenceSection.shape)]),
  ])

  private var results: Results { source.results }
  /// The gates of which something is to be told.
  private var judged: [GateResult] { source.plan.gates.filter { $0.state != .upcoming } }

  var record: TemplateRecord {
    let gate = source.gate
    let measured = gate.state == .upcoming ? [] : gate.criteria.filter(\.criterion.isMeasured)
    return source.record([
      "band": .record(BandSection(gate: gate, results: results).record), "gate": .text(gate.heading),
      "metrics": .list(
        measured.map { ScorecardSection.row($0, results.files, remark: $0.isDecisive ? "decides" : nil) }),
      "noMetrics": .optional(measured.isEmpty ? noMetrics : nil),
      "promises": .list(source.plan.gates.map(promise)), "open": .list(judged.flatMap(open)),
      "incidents": .record(IncidentSection(source: source).record),
      "lessons": source.narrative(.lessonsLearned), "optimisations": source.narrative(.optimisations),
      "appendix": .list(judged.map(evidence)),
    ])
  }

  private var noMetrics: String {
    source.gate.state == .upcoming ? "Nothing is judged before it begins." : "No criterion of this gate is measured."
  }

  private func promise(_ gate: GateResult) -> TemplateRecord {
    let met = gate.criteria.count { $0.status == .met }
    return [
      "gate": ReportMarkup.link(gate.heading, to: gate.documentName + ".md"),
      "chip": gate.state == .upcoming ? .text("not begun") : ReportMarkup.chip(gate.outcome.verdict),
      "met": .text(gate.state == .upcoming ? PlainText.none : "\(met) of \(gate.criteria.count)"),
      "deadline": .text(gate.gate.deadline.day.text),
      "decision": .text(PlainText.capitalised(DecisionText(gate: gate).phrase)),
    ]
  }

  private func open(_ gate: GateResult) -> [TemplateRecord] {
    gate.criteria.filter { $0.status != .met }.map { result in
      let text = CriterionText(result: result, files: results.files)
      return [
        "chip": ReportMarkup.chip(result.status), "title": ReportMarkup.strong(text.title),
        "gate": .text("Gate \(gate.gate.number)"),
        "text": ReportMarkup.inner(PlainText.sentence(PlainText.capitalised(text.standing))),
        "owner": .text(text.owner),
      ]
    }
  }

  private func evidence(_ gate: GateResult) -> TemplateRecord {
    ["heading": .text(gate.heading), "evidence": EvidenceSection(gate: gate, files: results.files).record]
  }
}
