/// A rendered report as Markdown.
struct ReportDocument: Sendable {
  /// File name without extension: `index`, `gate-07`.
  let name: String
  let title: String
  let markdown: String
  var audience = Audience.team
  /// Of the mail that carries it; `nil`: its title.
  var subject: String?
  /// Numbers of the gates that it speaks of.
  var gates: [Int] = []
  /// The pictures that it shows, in their order.
  var figures: [Figure] = []
  /// It is made to be printed.
  var isPrinted = false
}

/// Results → Markdown documents, through the project's templates.
struct ReportWriter: Sendable {
  let templates: TemplateSet

  /// What each template may use, by file name.
  static let shapes: [String: TemplateShape] = [GatePage.template: GatePage.shape, IndexPage.template: IndexPage.shape]

  /// The index, then a document for each gate in the order of the results.
  ///
  /// - Throws: `TemplateProblems`, where values and shape do not fit: a fault of ours.
  func documents(
    _ results: Results, _ sixMonths: PlanEntries, history: [PassedMilestone], ledger: LedgerNote = .noRun,
    toolVersion: String
  ) throws(TemplateProblems) -> [ReportDocument] {
    try drafts(results, sixMonths, history: history, ledger: ledger, toolVersion: toolVersion).written()
  }

  /// See ``documents(_:_:history:ledger:toolVersion:)``.
  func drafts(
    _ results: Results, _ sixMonths: PlanEntries, history: [PassedMilestone], ledger: LedgerNote, toolVersion: String
  ) -> [DocumentDraft] {
    let index = DocumentDraft { () throws(TemplateProblems) in
      let page = IndexPage(
        results: results, history: history, toolVersion: toolVersion, ledger: ledger, sixMonths: sixMonths)
      return ReportDocument(
        name: ReportName.index.rawValue, title: "\(results.project): gates",
        markdown: try templates.render(IndexPage.template, page.fields), gates: results.gates.map(\.gate.number),
        figures: page.pictures.all)
    }
    return [index] + gates(results, ledger: ledger, toolVersion: toolVersion, withPictures: true)
  }

  /// A document for each gate.
  /// - Parameter withPictures: off where nobody writes their files.
  private func gates(
    _ results: Results, ledger: LedgerNote = .noRun, toolVersion: String, withPictures: Bool = false
  ) -> [DocumentDraft] {
    results.gates.map { gate in
      DocumentDraft { () throws(TemplateProblems) in
        try document(
          GatePage(gate: gate, results: results, toolVersion: toolVersion, ledger: ledger, hasPictures: withPictures))
      }
    }
  }

  private func document(_ page: GatePage) throws(TemplateProblems) -> ReportDocument {
    ReportDocument(
      name: page.gate.documentName, title: page.gate.heading,
      markdown: try templates.render(GatePage.template, page.fields), gates: [page.gate.gate.number],
      figures: page.pictures.all)
  }

  /// `evaluate --format markdown`: the gates' documents one after another.
  func markdown(_ results: Results, toolVersion: String) throws(TemplateProblems) -> String {
    try gates(results, toolVersion: toolVersion).written().map(\.markdown).joined(separator: "\n")
  }
}
