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
    _ results: Results, _ briefing: Briefing, ledger: LedgerNote, inputDigest: String?, toolVersion: String
  ) throws(TemplateProblems) -> [ReportDocument] {
    var documents: [ReportDocument] = []
    for (template, profile) in profiles.sorted(by: { $0.key < $1.key }) {
      for plan in DocumentPlan.plans(template, profile, results) {
        let source = DocumentSource(
          plan: plan, results: results, briefing: briefing, toolVersion: toolVersion, ledger: ledger,
          inputDigest: inputDigest)
        documents.append(
          ReportDocument(
            name: plan.name, title: source.title, markdown: try templates.render(template, record(source)),
            audience: profile.audience, subject: plan.phrase(profile.subject, results),
            gates: plan.gates.map(\.gate.number), isPrinted: true))
      }
    }
    return documents
  }

  private func record(_ source: DocumentSource) -> TemplateRecord {
    switch source.plan.profile.kind {
    case .completionReport: CompletionReport(source: source).record
    case .planningKickoff: PlanningKickoff(source: source).record
    case .boardMemo: BoardMemo(source: source.withBriefNames).record
    }
  }
}
