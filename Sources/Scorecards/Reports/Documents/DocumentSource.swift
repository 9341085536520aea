/// What every document is made from.
struct DocumentSource {
  var plan: DocumentPlan
  let results: Results
  let briefing: Briefing
  let toolVersion: String
  let ledger: LedgerNote
  /// Of everything that the run's results follow from; `nil` where the document belongs to no run.
  let inputDigest: String?

  static let shape = ReportFrame.shape.adding([
    "title": .text, "project": .text, "place": .text, "inputDigest": .optionalText,
  ])

  var gate: GateResult { plan.main }
  var title: String { plan.phrase(plan.profile.title, results) }

  /// With what all documents say.
  func record(_ own: [String: TemplateValue]) -> TemplateRecord {
    let frame = ReportFrame(results: results, toolVersion: toolVersion, ledger: ledger)
    let phase = gate.gate.phase
    let common: [String: TemplateValue] = [
      "title": .text(title), "project": .text(results.project),
      "place": .text("\(results.project) · Phase \(phase.number): \(phase.title)"),
      "inputDigest": .optional(inputDigest.map { String($0.prefix(LedgerTale.shownDigits)) }),
    ]
    let all = common.merging(frame.values(judgedAt: gate.judgedAt)) { own, _ in own }
    return TemplateRecord(own.merging(all) { own, _ in own })
  }

  /// Visible where a text or a list is missing: who owes it, and where it goes.
  func notProvided(owner: String? = nil, _ place: String) -> TemplateValue {
    let owner = PlainText.brief(owner ?? PlainText.list(gate.gate.accountable))
    return .markup("**Not provided, owner: \(MarkdownText.inline(owner)).** It goes into \(place).")
  }

  func notProvided(_ key: ProjectWord) -> TemplateValue {
    notProvided("the file that `\(key.rawValue):` names in `scorecard.yaml`")
  }

  /// Absent where each kind of risk that a board weighs is told; a list without one of them has a hole.
  var missingRisks: TemplateValue {
    let risks = briefing.risks ?? []
    if risks.isEmpty { return notProvided(.risks) }
    let kinds = [Risk.Kind.regulatory, .competitive, .operational].filter { kind in !risks.contains { $0.kind == kind }
    }
    if kinds.isEmpty { return .absent }
    let owner = PlainText.brief(PlainText.list(gate.gate.accountable))
    let words = PlainText.list(kinds.map(\.rawValue), joined: "or")
    return .markup("**Not provided, owner: \(MarkdownText.inline(owner)).** No \(words) risk is named.")
  }

  /// Keys of the project file, as documents name them.
  enum ProjectWord: String { case team, roadmap, risks, incidents }

  static let narrative: TemplateShape = ["text": .optionalText, "missing": .optionalText]

  /// A narrative, or that it is missing; of a long one the first blocks.
  func narrative(_ subject: NarrativeSubject, upTo limit: Int = .max, rest: String = "") -> TemplateValue {
    guard let blocks = briefing.narratives[subject]?.blocks else {
      let missing = notProvided("`\(subject.fileName)` in the folder of narratives")
      return .record(["text": .absent, "missing": missing])
    }
    var length = 0
    let shown = blocks.prefix { block in
      defer { length += block.count }
      return length == 0 || length + block.count <= limit
    }
    let tail = shown.count < blocks.count && !rest.isEmpty ? [rest] : []
    let text = (shown + tail).joined(separator: "\n\n")
    return .record(["text": .markup(text), "missing": .absent])
  }
}
