import Testing

@testable import Scorecards

/// A cell is text to a spreadsheet, whatever it begins with, unless it is a figure.
@Suite struct CSVTextTests {
  @Test(arguments: ["=1+1", "+1", "-x", "@SUM(A1)", "\tx", "-", "-1-1", "-1.", "-.5", "-1.5.2", "-1e5", "--1", "-٣"])
  func `a cell that begins like a formula gets an apostrophe`(text: String) {
    #expect(CSVText.cell(text) == "'" + text)
  }

  @Test(arguments: ["-800000", "-0.5", "0", "4200", "a=b", "a-b", " =x", "'=x", "", "2026-05-10T23:00:00Z"])
  func `any other cell and each figure stays as it is`(text: String) {
    #expect(CSVText.cell(text) == text)
  }

  @Test func `commas, quotes and line ends are quoted, behind the apostrophe too`() {
    #expect(CSVText.cell("a,b") == "\"a,b\"")
    #expect(CSVText.cell("say \"so\"") == "\"say \"\"so\"\"\"")
    #expect(CSVText.cell("a\r\nb") == "\"a\r\nb\"")
    #expect(CSVText.cell("\rx") == "\"'\rx\"")
    #expect(CSVText.cell("=HYPERLINK(\"http://x\",\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")
  }

  @Test func `a line for each row`() {
    #expect(CSVText.document([["a", "b"], ["-1", "=1"]]) == "a,b\n-1,'=1\n")
    #expect(CSVText.document([]) == "")
  }
}
