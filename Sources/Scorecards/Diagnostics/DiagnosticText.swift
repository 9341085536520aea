extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message`, the source line with a caret, and the remedy.
  public var description: String {
    var lines = ["\(location)\(severity.rawValue): \(Self.printable(problem.message))"]
    if let place, let source = place.source, place.column > 0 { lines += Self.excerpt(source, place.column) }
    if let remedy = problem.remedy { lines.append("  \(Self.printable(remedy))") }
    return lines.joined(separator: "\n")
  }

  /// The line and a caret below the column; of a long line the part around it.
  private static func excerpt(_ source: String, _ column: Int) -> [String] {
    let start = source.count > widest ? max(0, column - widest / 2) : 0
    let part = source.dropFirst(start).prefix(widest)
    return [
      "    " + printable(String(part)), "    " + String(repeating: " ", count: max(0, column - 1 - start)) + "^",
    ]
  }

  /// Characters of a source line that are shown.
  private static let widest = 160

  private var location: String {
    guard let place else { return "" }
    var text = Self.printable(place.file)
    if place.line > 0 { text += ":\(place.line)" }
    if place.line > 0 && place.column > 0 { text += ":\(place.column)" }
    return text + ": "
  }

  /// Input can carry terminal control sequences; a message shows them instead of obeying them.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar == "\t" ? " " : (isInvisible(scalar) ? "\u{FFFD}" : scalar)
        }))
  }

  /// Controls, and format characters that could turn a line around; the joiner of emoji stays.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .control || (category == .format && scalar != "\u{200D}")
  }
}

extension Diagnostic {
  /// `file:line:column: error: message; remedy`, always one line: for what cron mails, and logs that are read by the line.
  public var summary: String {
    "\(location)\(severity.rawValue): \(message)" + (remedy.map { "; \($0)" } ?? "")
  }

  /// What is wrong, without place and remedy; one line.
  public var message: String { Self.printable(problem.message) }

  /// What to do about it, where that is not plain from the message.
  public var remedy: String? { problem.remedy.map(Self.printable) }

  /// The file that it is about, as the project names it.
  public var file: String? { place.map { Self.printable($0.file) } }

  /// 1-based; `nil` where it is about the whole file, or about none.
  public var line: Int? { place.flatMap { $0.line > 0 ? $0.line : nil } }

  /// 1-based, in characters; `nil` where it is about the whole line.
  public var column: Int? { place.flatMap { $0.line > 0 && $0.column > 0 ? $0.column : nil } }
}

extension Sequence<Diagnostic> {
  var hasErrors: Bool { contains { $0.severity == .error } }
}
