/// What every document is made from.
struct DocumentSource {
  var plan: DocumentPlan
  let results: Results
  let briefing: Briefing
  /// Of these results and this briefing.
  let sixMonths: PlanEntries
  let toolVersion: String
  let ledger: LedgerNote
  /// Of everything that the run's results follow from; `nil` where the document belongs to no run.
  let inputDigest: String?
  /// That criteria are left out which are not public; `nil` where none is.
  var leftOut: String?
  /// Name of the document that shows all risks, where there is one to lead to.
  var kickoff: String?

  static let shape = ReportFrame.shape.adding([
    "title": .text, "project": .text, "place": .text, "inputDigest": .optionalText, "index": .optionalText,
    "leftOut": .optionalText,
  ])

  /// It leads to no page that is not public.
  var isPublic: Bool { plan.profile.audience == .everyone }

  var gate: GateResult { plan.main }
  var title: String { plan.phrase(plan.profile.title, results) }

  /// With what all documents say.
  func fields(_ own: [String: TemplateValue]) -> TemplateFields {
    let frame = ReportFrame(results: results, toolVersion: toolVersion, ledger: ledger)
    let phase = gate.gate.phase
    let common: [String: TemplateValue] = [
      "title": .text(title), "project": .text(results.project),
      "place": .text("\(results.project) · Phase \(phase.number): \(phase.title)"),
      "index": isPublic ? .absent : .markup("[All gates](index.md)"), "leftOut": .optional(leftOut),
      "inputDigest": .optional(inputDigest.map { String($0.prefix(LedgerTale.shownDigits)) }),
    ]
    let all = common.merging(frame.values(judgedAt: gate.first.judgedAt)) { own, _ in own }
    return TemplateFields(own.merging(all) { own, _ in own })
  }

  /// Visible where a text or a list is missing: who owes it, and where it goes.
  func notProvided(owner: String? = nil, _ place: String) -> TemplateValue {
    let owner = PlainText.brief(owner ?? PlainText.list(gate.gate.accountable))
    return .markup("**Not provided, owner: \(MarkdownText.inline(PlainText.sentence(owner)))** It goes into \(place).")
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
    return .markup(
      "**Not provided, owner: \(MarkdownText.inline(PlainText.sentence(owner)))** No \(words) risk is named.")
  }

  /// Keys of the project file, as documents name them.
  enum ProjectWord: String { case team, roadmap, risks, incidents }

  /// The verdict band; of a document for the public its reasons name public criteria only.
  var band: TemplateFields {
    let band = BandSection(gate: gate, results: results).fields
    return isPublic ? TemplateFields(band.values.merging(["why": .text(publicWhy)]) { _, own in own }) : band
  }

  private var publicWhy: String {
    if gate.state == .upcoming { return "Nothing is judged before it begins." }
    let criteria = gate.judgementInForce.criteria
    if criteria.isEmpty { return "None of its criteria is public." }
    let met = criteria.count { $0.status == .met }
    if met == 0 { return "None of its public criteria is met." }
    let count = PlainText.count(criteria.count, "criterion that is", "criteria that are")
    return "Of its \(count) public \(met) \(met == 1 ? "is" : "are") met."
  }

  /// Why what people decided or recommended is so.
  var why: String { isPublic ? publicWhy : VerdictText(gate: gate, files: results.files).why }

  /// `And 3 more: see the gate's page.`; without the place where the document may not lead there.
  func more(_ count: Int, _ what: String = "", see place: String, at target: String?) -> TemplateValue {
    if count <= 0 { return .absent }
    let words = "And \(count) more\(what)"
    guard let target, !isPublic else { return .text(words + ".") }
    return .markup("\(words): see \(MarkdownText.link(place, to: target)).")
  }

  /// A link to a gate's page; its name alone where the document may not lead there.
  func link(_ gate: GateResult) -> TemplateValue {
    isPublic ? .text(gate.heading) : ReportMarkup.link(gate.heading, to: gate.documentName + ".md")
  }

  static let narrative: TemplateShape = ["text": .optionalText, "missing": .optionalText]

  /// A narrative, or that it is missing; of a long one the beginning.
  func narrative(_ subject: NarrativeSubject, cut: NarrativeCut? = nil, rest: String = "") -> TemplateValue {
    guard let blocks = briefing.narratives[subject]?.blocks else {
      let missing = notProvided("`\(subject.fileName)` in the folder of narratives")
      return .fields(["text": .absent, "missing": missing])
    }
    let (shown, isCut) = cut?.cut(blocks) ?? (blocks, false)
    let text = (shown + (isCut ? [rest] : [])).joined(separator: "\n\n")
    return .fields(["text": .markup(text), "missing": .absent])
  }
}
