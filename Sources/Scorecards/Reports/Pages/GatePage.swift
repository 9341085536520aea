/// The values for `gate.md`: one template for every gate.
struct GatePage {
  let gate: GateResult
  let results: Results
  let toolVersion: String
  let ledger: LedgerNote
  let pictures: GatePictures

  init(gate: GateResult, results: Results, toolVersion: String, ledger: LedgerNote, hasPictures: Bool) {
    self.gate = gate
    self.results = results
    self.toolVersion = toolVersion
    self.ledger = ledger
    pictures = GatePictures(gate: gate, isOn: hasPictures, incidents: results.incidents?.incidents ?? [])
  }

  /// File name of the template.
  static let template = "gate.md"

  static let shape = ReportFrame.shape.adding([
    "title": .text, "place": .text, "purpose": .text, "band": .record(BandSection.shape),
    "path": .optionalRecord(PathSection.shape), "exceptions": .optionalRecord(PathSection.exceptions),
    "followUp": .optionalRecord(FollowUpSection.shape), "isUpcoming": .flag,
    "changes": .optionalRecord(ChangesSection.shape),
    "scorecard": .record(ScorecardSection.shape), "trajectory": .optionalRecord(TrajectorySection.shape),
    "days": .optionalRecord(PictureText.shape),
    "rules": .record(RulesSection.shape), "record": .optionalRecord(RecordSection.shape),
    "authority": .record(AuthoritySection.shape),
    "escalation": .optionalRecord(AuthoritySection.escalation),
    "rollback": .optionalRecord(AuthoritySection.rollback),
    "evidence": .optionalRecord(EvidenceSection.shape), "notes": .texts, "hasNotes": .flag,
  ])

  var record: TemplateRecord {
    let path = PathSection(gate: gate, judgement: gate.first, files: results.files)
    let authority = AuthoritySection(gate: gate)
    let values: [String: TemplateValue] = [
      "title": .text(gate.heading), "place": .text(place), "purpose": .text(PlainText.sentence(gate.gate.purpose)),
      "band": .record(BandSection(gate: gate, results: results).record),
      "path": path.record, "exceptions": path.exceptions,
      "followUp": FollowUpSection(gate: gate, files: results.files).record,
      "isUpcoming": .flag(gate.state == .upcoming),
      "changes": ChangesSection(ledger: ledger).record(of: gate),
      "scorecard": .record(
        ScorecardSection(
          judgement: gate.first, aim: gate.bestWord, files: results.files, spans: spans, bullets: pictures.bullets
        ).record),
      "trajectory": TrajectorySection(judgement: gate.first, pictures: pictures.trends).record,
      "days": pictures.days.map { .record(PictureText.record($0)) } ?? .absent,
      "rules": .record(RulesSection(gate: gate).record),
      "record": RecordSection(gate: gate, corrections: results.corrections, ledger: ledger).record,
      "authority": .record(authority.record), "escalation": authority.escalation, "rollback": authority.rollback,
      "evidence": EvidenceSection(judgement: gate.first, files: results.files).record,
      "notes": .texts(gate.gate.notes.map(TemplateValue.text)), "hasNotes": .flag(!gate.gate.notes.isEmpty),
    ]
    let frame = ReportFrame(results: results, toolVersion: toolVersion, ledger: ledger)
    return TemplateRecord(values.merging(frame.values(judgedAt: gate.first.judgedAt)) { own, _ in own })
  }

  private var spans: StatusSpanText {
    let criteria = ledger.tale?.snapshot.gate(gate.gate.id)?.criteria ?? IdentifiedList([])
    return StatusSpanText(
      asOf: results.asOf, spans: Dictionary(criteria.map { ($0.id, $0.since) }) { first, _ in first })
  }

  private var place: String { "\(results.project) · Phase \(gate.gate.phase.number): \(gate.gate.phase.title)" }
}
