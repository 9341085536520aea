import Foundation
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

  @Test(arguments: ["2026-02-28T23:59:00Z", "2026-02-28T23:59:00.25Z", "2026-02-28T23:59:00.000000001Z"])
  func `the dates of a PDF are the as-of time whatever its fraction`(asOf: String) throws {
    let folder = TemporaryFolder()
    let browser = folder.path + "/chromium"
    let script = """
      #!/bin/sh
      for word; do case $word in --print-to-pdf=*) target=${word#*=};; esac; done
      printf "%%PDF /CreationDate (D:20300102030405+00'00') /ModDate (D:20300102030405)" > "$target"
      """
    try script.write(toFile: browser, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: browser)
    let printer = try #require(PagePrinter(in: folder.path, programs: [browser]))
    let pdf = String(decoding: try printer.pdf(Self.page, asOf: Build.instant(asOf)), as: UTF8.self)
    #expect(pdf == "%PDF /CreationDate (D:20260228235900+00'00') /ModDate (D:20260228235900)")
  }
}
