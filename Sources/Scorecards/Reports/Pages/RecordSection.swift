/// What people decided: signatures, waivers, overrides, reopenings, corrections; apart from what the rules recommend.
struct RecordSection {
  let gate: GateResult
  let corrections: [AppliedCorrection]
  var ledger = LedgerNote.noRun

  static let shape: TemplateShape = [
    "line": .text, "withWaivers": .optionalFields(["recommended": .text, "waived": .text]),
    "signOffs": .list([
      "role": .text, "name": .text, "vote": .text, "time": .text, "weight": .text, "remark": .text,
    ]),
    "waivers": .list([
      "criterion": .text, "chip": .text, "approver": .text, "period": .text, "standing": .text, "reason": .text,
      "issue": .text,
    ]),
    "moved": .texts, "overrides": .texts, "reopenings": .texts, "corrections": .texts, "estimates": .texts,
  ]

  /// Absent where nobody has decided anything.
  var fields: TemplateValue {
    let text = RecordText(gate: gate, corrections: corrections)
    let lists = [text.overrides, text.reopenings, text.corrected, text.estimates]
    let signOffs = gate.record.decision?.signOffs ?? []
    if signOffs.isEmpty, gate.record.waivers.isEmpty, lists.allSatisfy(\.isEmpty) { return .absent }
    let statuses = Dictionary(gate.first.criteria.map { ($0.criterion.id, $0.status) }) { first, _ in first }
    return .fields([
      "line": .text(DecisionText(gate: gate).line), "withWaivers": withWaivers,
      "signOffs": .list(signOffs.map(signOff)), "moved": texts(MovedFigures(gate: gate, ledger: ledger).sentences),
      "waivers": .list(gate.record.waivers.map { waiver($0, text, statuses[$0.waiver.criterion]) }),
      "overrides": texts(lists[0]), "reopenings": texts(lists[1]), "corrections": texts(lists[2]),
      "estimates": texts(lists[3]),
    ])
  }

  private func texts(_ sentences: [String]) -> TemplateValue { .texts(sentences.map(TemplateValue.text)) }

  private var withWaivers: TemplateValue {
    guard let waived = gate.record.withWaivers else { return .absent }
    return .fields([
      "recommended": ReportMarkup.chip(gate.first.outcome.verdict), "waived": ReportMarkup.chip(waived.verdict),
    ])
  }

  private func signOff(_ one: WeighedSignOff) -> TemplateFields {
    let signed = one.signOff
    let run = signed.run.map { "run \($0)" }
    let remark = [signed.authentication.wording, signed.user.map { "user \($0)" }, run, signed.comment].compactMap {
      $0
    }
    return [
      "role": .text(signed.role), "name": .text(signed.name), "vote": .text(signed.vote.past),
      "time": ReportMarkup.unbroken(signed.time.text.replacing(" UTC", with: "")),
      "weight": .text(PlainText.capitalised(one.weight.wording)),
      "remark": .text(PlainText.capitalised(remark.joined(separator: "; "))),
    ]
  }

  private func waiver(_ one: JudgedWaiver, _ text: RecordText, _ status: Status?) -> TemplateFields {
    let waiver = one.waiver
    return [
      "criterion": .text(text.title(of: waiver.criterion)),
      "chip": status.map(ReportMarkup.chip) ?? .text(""),
      "approver": .text(RecordText.person(waiver.approver, waiver.name)), "period": .text(text.period(waiver)),
      "standing": .text(PlainText.capitalised(one.period.wording)), "reason": .text(waiver.reason),
      "issue": issue(waiver.issue),
    ]
  }

  /// It becomes a link only where it is a web address.
  private func issue(_ shown: String?) -> TemplateValue {
    guard let shown, ["http", "https"].contains(LinkTarget.scheme(of: shown)?.lowercased()) else {
      return .text(shown ?? "")
    }
    return ReportMarkup.link(shown, to: shown)
  }
}
