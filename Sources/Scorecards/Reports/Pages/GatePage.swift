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
    "title": .text, "place": .text, "purpose": .text, "band": .fields(BandSection.shape),
    "path": .optionalFields(PathSection.shape), "exceptions": .optionalFields(PathSection.exceptions),
    "followUp": .optionalFields(FollowUpSection.shape), "isUpcoming": .flag,
    "changes": .optionalFields(ChangesSection.shape),
    "scorecard": .fields(ScorecardSection.shape), "trajectory": .optionalFields(TrajectorySection.shape),
    "days": .optionalFields(PictureText.shape),
    "rules": .fields(RulesSection.shape), "record": .optionalFields(RecordSection.shape),
    "authority": .fields(AuthoritySection.shape),
    "escalation": .optionalFields(AuthoritySection.escalation),
    "rollback": .optionalFields(AuthoritySection.rollback),
    "evidence": .optionalFields(EvidenceSection.shape), "notes": .texts, "hasNotes": .flag,
  ])

  var fields: TemplateFields {
    let path = PathSection(gate: gate, judgement: gate.first, files: results.files)
    let authority = AuthoritySection(gate: gate)
    let values: [String: TemplateValue] = [
      "title": .text(gate.heading), "place": .text(place), "purpose": .text(PlainText.sentence(gate.gate.purpose)),
      "band": .fields(BandSection(gate: gate, results: results).fields),
      "path": path.fields, "exceptions": path.exceptions,
      "followUp": FollowUpSection(gate: gate, files: results.files).fields,
      "isUpcoming": .flag(gate.state == .upcoming),
      "changes": ChangesSection(ledger: ledger).fields(of: gate),
      "scorecard": .fields(
        ScorecardSection(
          judgement: gate.first, aim: gate.bestWord, files: results.files, spans: spans, bullets: pictures.bullets
        ).fields),
      "trajectory": TrajectorySection(judgement: gate.first, pictures: pictures.trends).fields,
      "days": pictures.days.map { .fields(PictureText.fields($0)) } ?? .absent,
      "rules": .fields(RulesSection(gate: gate).fields),
      "record": RecordSection(gate: gate, corrections: results.corrections, ledger: ledger).fields,
      "authority": .fields(authority.fields), "escalation": authority.escalation, "rollback": authority.rollback,
      "evidence": EvidenceSection(judgement: gate.first, files: results.files).fields,
      "notes": .texts(gate.gate.notes.map(TemplateValue.text)), "hasNotes": .flag(!gate.gate.notes.isEmpty),
    ]
    let frame = ReportFrame(results: results, toolVersion: toolVersion, ledger: ledger)
    return TemplateFields(values.merging(frame.values(judgedAt: gate.first.judgedAt)) { own, _ in own })
  }

  private var spans: StatusSpanText {
    let criteria = ledger.tale?.snapshot.gate(gate.gate.id)?.criteria ?? IdentifiedList([])
    return StatusSpanText(
      asOf: results.asOf, spans: Dictionary(criteria.map { ($0.id, $0.since) }) { first, _ in first })
  }

  private var place: String { "\(results.project) · Phase \(gate.gate.phase.number): \(gate.gate.phase.title)" }
}
