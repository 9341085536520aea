/// The documents that templates with front matter make.
struct DocumentWriter: Sendable {
  let templates: TemplateSet
  /// By file name of the template.
  let profiles: [String: DocumentProfile]

  static func shape(of kind: DocumentProfile.Kind) -> TemplateShape {
    switch kind {
    case .completionReport: CompletionReport.shape
    case .planningKickoff: PlanningKickoff.shape
    case .boardMemo: BoardMemo.shape
    }
  }

  /// In the order of the templates' names, then of the gates.
  ///
  /// - Throws: `TemplateProblems`, where values and shape do not fit: a fault of ours.
  func documents(
    _ results: Results, _ briefing: Briefing, _ sixMonths: PlanEntries, ledger: LedgerNote, inputDigest: String?,
    toolVersion: String
  ) throws(TemplateProblems) -> [ReportDocument] {
    try drafts(results, briefing, sixMonths, ledger: ledger, inputDigest: inputDigest, toolVersion: toolVersion)
      .written()
  }

  /// See ``documents(_:_:_:ledger:inputDigest:toolVersion:)``.
  func drafts(
    _ results: Results, _ briefing: Briefing, _ sixMonths: PlanEntries, ledger: LedgerNote, inputDigest: String?,
    toolVersion: String
  ) -> [DocumentDraft] {
    let plans = profiles.sorted { $0.key < $1.key }.flatMap { DocumentPlan.plans($0.key, $0.value, results) }
    let kickoff = plans.first { $0.profile.kind == .planningKickoff }?.name
    let view = plans.contains { $0.profile.audience == .everyone } ? PublicView(results, briefing) : nil
    return plans.map { plan in
      var source = DocumentSource(
        plan: plan, results: results, briefing: briefing, sixMonths: sixMonths, toolVersion: toolVersion,
        ledger: ledger, inputDigest: inputDigest)
      source.kickoff = kickoff
      if let view, source.isPublic { source = source.publicPart(in: view) }
      let own = source
      return DocumentDraft { () throws(TemplateProblems) in try document(own) }
    }
  }

  private func document(_ source: DocumentSource) throws(TemplateProblems) -> ReportDocument {
    let plan = source.plan
    let (fields, figures) = content(source)
    return ReportDocument(
      name: plan.name, title: source.title, markdown: try templates.render(plan.template, fields),
      audience: plan.profile.audience, subject: plan.filled(plan.profile.subject, source.results),
      gates: plan.gates.map(\.gate.number), figures: figures, isPrinted: true)
  }

  private func content(_ source: DocumentSource) -> (TemplateFields, [Figure]) {
    switch source.plan.profile.kind {
    case .completionReport:
      let report = CompletionReport(source: source)
      return (report.fields, report.figures)
    case .planningKickoff:
      let kickoff = PlanningKickoff(source: source)
      return (kickoff.fields, kickoff.figures)
    case .boardMemo:
      let memo = BoardMemo(source: source.withBriefNames)
      return (memo.fields, memo.figures)
    }
  }
}

extension DocumentSource {
  /// The same of what is public.
  fileprivate func publicPart(in view: PublicView) -> DocumentSource {
    let shown = DocumentPlan(
      template: plan.template, profile: plan.profile, name: plan.name, gates: plan.gates.map(\.publicPart),
      main: plan.main.publicPart)
    return DocumentSource(
      plan: shown, results: view.results, briefing: view.briefing, sixMonths: view.sixMonths, toolVersion: toolVersion,
      // A digest of what is not public could be tried with guesses, and so could the run's id.
      ledger: .noRun, inputDigest: nil, leftOut: PublicView.leftOut(of: plan.gates))
  }
}
