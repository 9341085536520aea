/// Prints pages as PDF with the browser or WeasyPrint that is installed.
struct PagePrinter: Sendable {
  /// Those that are looked for, in this order.
  static let programs = ["chromium", "chromium-browser", "google-chrome", "weasyprint"]
  private static let seconds = 120
  private static let largest = 256 << 20

  private let program: String
  /// A folder of our own.
  private let folder: String

  private let watch: Watch

  /// `nil` where none of them is installed.
  init?(in folder: String, programs: [String] = PagePrinter.programs, watch: Watch = .endless) {
    guard let program = programs.first(where: { OutsideProgram.path(of: $0) != nil }) else { return nil }
    self.program = program
    self.folder = folder
    self.watch = watch
  }

  /// - Parameters:
  ///   - page: HTML that fetches nothing.
  ///   - asOf: what the document says of its making, so that the same page gives the same bytes.
  func pdf(_ page: String, asOf: Instant) throws(OutputProblem) -> [UInt8] {
    let (html, pdf) = ("page.html", "page.pdf")
    let place = try PagePrinter.place(folder)
    do { try place.write(Array(PagePrinter.alone(page).utf8), to: html, mode: OutputModes.ownersAlone.file) } catch {
      throw OutputProblem(error)
    }
    defer { for name in [html, pdf] { place.remove(name) } }
    var outside = OutsideProgram(words: words("\(folder)/\(html)", "\(folder)/\(pdf)"), seconds: PagePrinter.seconds)
    outside.watch = watch
    outside.environment = ["HOME": folder, "SOURCE_DATE_EPOCH": String(asOf.seconds)]
    let outcome = outside.run(in: folder)
    guard outcome.ending == .exited(0), let bytes = place.read(pdf, limit: PagePrinter.largest) else {
      throw .cannotPrint(program: program, outcome.ending, said: outcome.said)
    }
    return PagePrinter.dated(bytes, asOf)
  }

  private static func place(_ folder: String) throws(OutputProblem) -> FolderHandle {
    do { return try FolderHandle(resolving: folder) } catch { throw OutputProblem(error) }
  }

  private func words(_ html: String, _ pdf: String) -> [String] {
    if program == "weasyprint" { return [program, "--quiet", html, pdf] }
    // Pages are ours and hold no script; a browser of root's runs in no sandbox.
    return [
      program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--no-first-run", "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf=\(pdf)",
      "file://\(html)",
    ]
  }

  /// Links to pages beside it lead nowhere from a PDF, and would tell where it was made.
  private static func alone(_ page: String) -> String {
    page.replacing(#/ href="(?!https?:|mailto:|#)[^"]*"/#, with: "")
  }

  /// The dates at which a browser says it was made, `(D:20260228235900+00'00')`, become the as-of time.
  private static func dated(_ bytes: [UInt8], _ asOf: Instant) -> [UInt8] {
    let start = Array("(D:".utf8)
    // To the second: what stands behind it belongs to no PDF date (ISO 32000-1, section 7.9.4).
    let digits = Instant(seconds: asOf.seconds).description.utf8.filter(\.isASCIIDigit)
    var result = bytes
    var index = 0
    while index + start.count + digits.count < result.count {
      let after = index + start.count
      if result[index] == start[0], result[index..<after].elementsEqual(start),
        result[after..<after + digits.count].allSatisfy(\.isASCIIDigit)
      {
        result.replaceSubrange(after..<after + digits.count, with: digits)
      }
      index += 1
    }
    return result
  }
}
