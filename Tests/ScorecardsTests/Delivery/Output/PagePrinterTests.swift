import Testing

@testable import Scorecards

@Suite struct PagePrinterTests {
  private static let page =
    "<!doctype html><html lang=\"en\"><title>T</title><p>Text <a href=\"other.html\">beside</a></p></html>"

  @Test func thereIsNoPrinterWhereNoProgramIs() {
    let folder = TemporaryFolder()
    #expect(PagePrinter(in: folder.path, programs: []) == nil)
    #expect(PagePrinter(in: folder.path, programs: ["/nowhere/chromium", "no-such-program"]) == nil)
  }

  @Test(.enabled(if: OutsideProgram.path(of: "weasyprint") != nil, "WeasyPrint is not installed"))
  func `WeasyPrint makes the same PDF of the same page`() throws {
    let folder = TemporaryFolder()
    let printer = try #require(PagePrinter(in: folder.path, programs: ["/nowhere/chromium", "weasyprint"]))
    let asOf = Build.instant("2026-02-28T23:59:00Z")
    let pdf = try printer.pdf(Self.page, asOf: asOf)
    #expect(pdf.starts(with: "%PDF-".utf8))
    #expect(try printer.pdf(Self.page, asOf: asOf) == pdf)
    #expect(!String(decoding: pdf, as: UTF8.self).contains("other.html"))
  }
}
