@testable import Scorecards

/// Documents as mails, through the package's own template.
enum MailPages {
  static func page(_ markdown: String, figures: [Figure] = [], project: String = "TooLoo") throws -> MailPage {
    let template = TemplateFile(name: MailTemplate.name, text: try PackageFiles.template(MailTemplate.name))
    let set = try TemplateSet([template], documents: [MailTemplate.name: MailTemplate.shape])
    return try MailTemplate.page(try body(markdown, figures: figures), project: project, set)
  }

  static func body(_ markdown: String, figures: [Figure] = []) throws -> MailBody {
    let figures = Dictionary(figures.map { ($0.path, $0) }) { first, _ in first }
    return try MarkdownDocument(markdown).mail(figures: figures)
  }

  static func page(_ document: ReportDocument) throws -> MailPage {
    try page(document.markdown, figures: document.figures)
  }

  /// A memo with far more than a mail has room for.
  static func crowded(rows: Int) -> String {
    let names = [
      String(repeating: "Supercalifragilistic", count: 10), String(repeating: "שלום עולם, مرحبا بالعالم ", count: 6),
      String(repeating: "🚀👩‍👩‍👧‍👦🇩🇪", count: 20), String(repeating: "漢字", count: 60),
    ].map { MarkdownText.inline($0) }
    let lines = (0..<rows).map { index in
      "| \(names[index % names.count]) | **✕ missed** | \(index) | ≥ \(index + 1) | \(names[(index + 1) % names.count]) |"
    }
    return """
      # Board memo: \(names[0])

      > **✕ Do not proceed**
      >
      > - **For** \(names[1])
      > - **As of** Feb 27, 2026, 23:59 UTC

      ## Scorecard

      | Criterion | Status | Actual | Target | How it stands |
      |:---|:---|---:|---:|:---|
      \(lines.joined(separator: "\n"))

      ## Risks

      None.

      ## Signers

      None.

      """
  }
}
