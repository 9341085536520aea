import Testing

@testable import Scorecards

/// Values stay text: whatever stands in them, the page has the structure that the templates gave it.
@Suite struct ReportSafetyTests {
  @Test func valuesNeverBecomeMarkup() throws {
    for document in try ReportPages.documents(HostileResults.results) {
      let body = try ReportPages.body(document)
      #expect(!body.contains("<script"))
      #expect(!body.contains("href=\"javascript"))
      #expect(!body.contains("<img"))
      #expect(!body.unicodeScalars.contains("\u{202E}"))
      #expect(body.ranges(of: "<h1").count == 1)
      #expect(body.ranges(of: "<section class=\"verdict").count == 1)
    }
  }

  @Test func everyRowHasAsManyCellsAsItsHeader() throws {
    for document in try ReportPages.documents(HostileResults.results) {
      var fence: Substring?
      let lines = document.markdown.split(separator: "\n").filter { line in
        if fence == nil, line.hasPrefix("```") { fence = line } else if line == fence { fence = nil }
        return line.hasPrefix("|") && fence == nil
      }
      let cells = lines.map { TableRow.cells(Array($0.utf8)[...]).count }
      var header = 0
      for (line, count) in zip(lines, cells) {
        if line.hasPrefix("| Criterion") || line.hasPrefix("| Gate ") || line.hasPrefix("| Rule")
          || line.hasPrefix("| Failure") || line.hasPrefix("| Day |") || line.hasPrefix("| Sign")
          || line.hasPrefix("| Role |") || line.hasPrefix("| Recommended")
        {
          header = count
        }
        #expect(count == header, "\(line)")
      }
    }
  }

  @Test func aFenceIsLongerThanAnyInside() {
    #expect(ReportMarkup.fenced("a\n````\nb") == .markup("`````\na\n````\nb\n`````"))
    #expect(ReportMarkup.fenced("\n  x \u{1B}[2J\n\n") == .markup("```\n  x \u{FFFD}[2J\n```"))
  }

  @Test func strongTextNeverReadsAsAStatus() {
    #expect(ReportMarkup.strong("Learners") == .markup("**Learners**"))
    #expect(ReportMarkup.strong("✓ met") == .text("✓ met"))
  }

  @Test func absentFilesAreNamedBeforeTheVerdict() throws {
    let files = [Build.file("exports/a.csv", .metrics, .absent), Build.file("b.yaml", .checklist, .unreadable)]
    for document in try ReportPages.documents(SampleGates.results([SampleGates.undetermined], files: files)) {
      let notice = try #require(document.markdown.firstRange(of: "**✕ 2 input files could not be used**"))
      let verdict = try #require(document.markdown.firstRange(of: "> **"))
      #expect(notice.lowerBound < verdict.lowerBound)
      #expect(document.markdown.contains("`exports/a.csv`: this metrics export is absent"))
      #expect(document.markdown.contains("`b.yaml`: this checklist can't be read"))
    }
  }

  @Test func noSectionIsEmpty() throws {
    let gates = [
      SampleGates.goWithExceptions, SampleGates.conditionalGo, SampleGates.undetermined, SampleGates.upcoming,
    ]
    for document in try ReportPages.documents(SampleGates.results(gates)) {
      let lines = document.markdown.split(separator: "\n")
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("## ") {
        #expect(!next.hasPrefix("## ") && next != "---", "\(line)")
      }
      #expect(!document.markdown.contains("\n\n\n"))
    }
  }
}
