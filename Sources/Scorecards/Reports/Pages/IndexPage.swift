/// The values for `index.md`: every gate at a glance, the active one first.
struct IndexPage {
  let results: Results
  let history: [PassedMilestone]
  let toolVersion: String
  var ledger = LedgerNote.noRun
  let sixMonths: PlanEntries

  /// File name of the template.
  static let template = "index.md"

  static let shape = ReportFrame.shape.adding([
    "project": .text, "asOf": .text,
    "active": .optionalFields([
      "chip": .text, "gate": .text, "meaning": .text, "obstacle": .text,
      "facts": .list(["label": .text, "fact": .text]),
    ]),
    "changes": .optionalFields(ChangesSection.shape),
    "gates": .list(IndexRow.shape),
    "timeline": .optionalText, "plan": .fields(SixMonthPlan.shape),
    "history": .list(["title": .text, "day": .text]), "hasHistory": .flag,
  ])

  var fields: TemplateFields {
    let values: [String: TemplateValue] = [
      "project": .text(results.project), "asOf": .text(results.asOf.text),
      "active": (results.activeGate ?? results.gates.first).map { .fields(active($0)) } ?? .absent,
      "changes": ChangesSection(ledger: ledger).fields(of: results),
      "gates": .list(results.gates.map { IndexRow(gate: $0, results: results).fields }),
      "timeline": pictures.timeline.map(ReportMarkup.image) ?? .absent,
      "plan": .fields(SixMonthPlan(plan: sixMonths).fields),
      "history": .list(history.map { ["title": .text($0.title), "day": .text($0.passed.text)] }),
      "hasHistory": .flag(!history.isEmpty),
    ]
    let frame = ReportFrame(results: results, toolVersion: toolVersion, ledger: ledger)
    return TemplateFields(values.merging(frame.values(judgedAt: nil)) { own, _ in own })
  }

  var pictures: IndexPictures { IndexPictures(results: results, sixMonths: sixMonths) }

  private func active(_ gate: GateResult) -> TemplateFields {
    let obstacle = ObstacleText(gate: gate, files: results.files)
    let deadline = gate.gate.deadline
    return [
      "chip": gate.verdictMarkup, "gate": IndexRow(gate: gate, results: results).link,
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
  private func awaiting(besides active: GateResult) -> [TemplateFields] {
    let due = results.gates.filter { $0.state == .due && $0.gate.id != active.gate.id }.map { "Gate \($0.gate.number)" }
    return due.isEmpty ? [] : [["label": .text("Still unsigned"), "fact": .text(PlainText.list(due))]]
  }
}
