@testable import Scorecards

/// Documents through the package's own templates, in both dresses.
enum ReportPages {
  static let names = ["gate.md", "index.md", "problems.md", "standing.md", "criterion.md", "changes.md"]

  static func writer() throws -> ReportWriter {
    let files = try names.map { TemplateFile(name: $0, text: try PackageFiles.template($0)) }
    return ReportWriter(templates: try TemplateSet(files, documents: ReportWriter.shapes))
  }

  static func documents(_ results: Results, _ briefing: Briefing = Briefing()) throws -> [ReportDocument] {
    let day = Build.day("2025-10-20")
    let history = [PassedMilestone(id: "phase-3", title: "Phase 3: Coach-server integration", passed: day)]
    return try writer().documents(
      results, PlanEntries(results: results, briefing: briefing), history: history, toolVersion: "1.0.0")
  }

  /// The page's body, without the style sheet around it.
  static func body(_ document: ReportDocument) throws -> String { try dressed(document).body }

  private static func dressed(_ document: ReportDocument) throws -> HTMLPage {
    let figures = Dictionary(document.figures.map { ($0.path, FigureMarkup($0).inline) }) { first, _ in first }
    return try MarkdownDocument(document.markdown).page(figures: figures)
  }

  /// The whole page, as it is published.
  static func page(_ document: ReportDocument, project: String) throws -> String {
    let template = TemplateFile(name: PageTemplate.name, text: try PackageFiles.template(PageTemplate.name))
    let set = try TemplateSet([template], documents: [PageTemplate.name: PageTemplate.shape])
    let values = PageTemplate.values(
      try dressed(document), project: project, style: try PackageFiles.template("style.css"))
    return try set.render(PageTemplate.name, values)
  }
}
