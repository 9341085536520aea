/// Comma-separated text (RFC 4180, with line feeds) that somebody may open in a spreadsheet.
///
/// There a cell that begins like a formula would be computed, whoever wrote it: it gets an apostrophe before it. A figure
/// stays as it is, a negative one too.
enum CSVText {
  /// A line for each row.
  static func document(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  static func cell(_ text: String) -> String {
    let harmless = isFormula(text) ? "'" + text : text
    // A character of the text may be several scalars, such as CR LF.
    let needsQuotes = harmless.utf8.contains { separators.contains($0) }
    return needsQuotes ? "\"\(harmless.replacing("\"", with: "\"\""))\"" : harmless
  }

  private static let separators = Set(",\"\n\r".utf8)
  private static let beginnings = Set("=+-@\t\r".utf8)

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, beginnings.contains(first) else { return false }
    return !isNegativeFigure(text)
  }

  /// `-800000`, `-0.5`.
  private static func isNegativeFigure(_ text: String) -> Bool {
    let parts = text.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return text.utf8.first == UInt8(ascii: "-") && (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }
}
