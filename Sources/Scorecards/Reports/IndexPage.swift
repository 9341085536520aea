/// The values for `index.md`: every gate at a glance, the active one first.
struct IndexPage {
  let results: Results
  let history: [PassedMilestone]
  let toolVersion: String
  var ledger = LedgerNote.noRun

  /// File name of the template.
  static let template = "index.md"

  static let shape = ReportFrame.shape.adding([
    "project": .text, "asOf": .text,
    "active": .optionalRecord([
      "chip": .text, "gate": .text, "meaning": .text, "obstacle": .text,
      "facts": .list(["label": .text, "fact": .text]),
    ]),
    "changes": .optionalRecord(ChangesSection.shape),
    "gates": .list([
      "gate": .text, "chip": .text, "state": .text, "deadline": .text, "left": .text, "obstacle": .text,
      "owner": .text, "spark": .optionalText, "trend": .text,
    ]),
    "timeline": .optionalText, "plan": .record(SixMonthPlan.shape),
    "history": .list(["title": .text, "day": .text]), "hasHistory": .flag,
  ])

  var record: TemplateRecord {
    let values: [String: TemplateValue] = [
      "project": .text(results.project), "asOf": .text(results.asOf.text),
      "active": (results.activeGate ?? results.gates.first).map { .record(active($0)) } ?? .absent,
      "changes": ChangesSection(ledger: ledger).record(of: results),
      "gates": .list(results.gates.map(row)),
      "timeline": pictures.timeline.map(ReportMarkup.image) ?? .absent,
      "plan": .record(SixMonthPlan(results: results).record),
      "history": .list(history.map { ["title": .text($0.title), "day": .text($0.passed.text)] }),
      "hasHistory": .flag(!history.isEmpty),
    ]
    let frame = ReportFrame(results: results, toolVersion: toolVersion, ledger: ledger)
    return TemplateRecord(values.merging(frame.values(judgedAt: nil)) { own, _ in own })
  }

  private var pictures: IndexPictures { IndexPictures(results: results) }

  private func active(_ gate: GateResult) -> TemplateRecord {
    let obstacle = ObstacleText(gate: gate, files: results.files)
    let deadline = gate.gate.deadline
    return [
      "chip": ReportMarkup.chip(gate.outcome.verdict), "gate": link(gate),
      "meaning": .text(VerdictText(gate: gate, files: results.files).meaning), "obstacle": .text(obstacle.sentence),
      "facts": .list(
        [
          [
            "label": .text("Deadline"),
            "fact": .text("\(deadline.text) (\(deadline.distance(from: results.asOf)))"),
          ],
          ["label": .text("Decision"), "fact": .text(DecisionText(gate: gate).phrase)],
          ["label": .text("Must sign"), "fact": .text(PlainText.list(gate.gate.signers))],
        ] + awaiting(besides: gate)),
    ]
  }

  /// Gates whose deadline has passed without all signatures.
  private func awaiting(besides active: GateResult) -> [TemplateRecord] {
    let due = results.gates.filter { $0.state == .due && $0.gate.id != active.gate.id }.map { "Gate \($0.gate.number)" }
    return due.isEmpty ? [] : [["label": .text("Still unsigned"), "fact": .text(PlainText.list(due))]]
  }

  private func row(_ gate: GateResult) -> TemplateRecord {
    let obstacle = ObstacleText(gate: gate, files: results.files)
    return [
      "gate": link(gate),
      "chip": gate.state == .upcoming ? .text("not begun") : ReportMarkup.chip(gate.outcome.verdict),
      "state": .text(state(gate)),
      "deadline": ReportMarkup.unbroken(gate.gate.deadline.day.text),
      "left": .text(gate.gate.deadline.distance(from: results.asOf)),
      "obstacle": obstacle.shortLink, "owner": .text(obstacle.owner),
      "spark": pictures.spark(gate).map(ReportMarkup.image) ?? .absent,
      "trend": obstacle.trend.map { ReportMarkup.chip(String($0.tone.glyph), $0.words) } ?? .text(PlainText.none),
    ]
  }

  private func followUp(_ gate: GateResult) -> String {
    guard let follow = gate.followUp else { return "" }
    let verdict = follow.outcome.verdict.word
    return "; follow-up of \(follow.date.day.shortText): \(verdict)\(follow.state == .open ? " as of today" : "")"
  }

  private func link(_ gate: GateResult) -> TemplateValue {
    ReportMarkup.link(gate.heading, to: gate.documentName + ".md")
  }

  private func state(_ gate: GateResult) -> String {
    let decision = DecisionText(gate: gate).phrase
    let waived = gate.record.withWaivers.map { "; with waivers: \($0.verdict.word)" } ?? ""
    return switch gate.state {
    case .upcoming: "begins \(gate.gate.begins.day.text)"
    case .open: open(gate) + waived
    case .due: "decision \(decision)\(followUp(gate))\(waived)"
    case .decided: "decided: \(decision)\(waived)"
    }
  }

  private func open(_ gate: GateResult) -> String {
    let lead = gate.record.firstDeadline == nil ? "open" : "reopened"
    let isRejected = gate.record.decision?.standing == .rejected
    return "\(lead), verdict as of today" + (isRejected ? "; \(DecisionText(gate: gate).phrase)" : "")
  }
}
