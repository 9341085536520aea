extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message`, the source line with a caret, and the remedy.
  public var description: String {
    var lines = ["\(location)\(severity.rawValue): \(printable(problem.message))"]
    if let place, let source = place.source, place.column > 0 {
      lines.append("    " + printable(source))
      lines.append("    " + String(repeating: " ", count: place.column - 1) + "^")
    }
    if let remedy = problem.remedy { lines.append("  \(printable(remedy))") }
    return lines.joined(separator: "\n")
  }

  private var location: String {
    guard let place else { return "" }
    var text = printable(place.file)
    if place.line > 0 { text += ":\(place.line)" }
    if place.line > 0 && place.column > 0 { text += ":\(place.column)" }
    return text + ": "
  }

  /// Input can carry terminal control sequences; a message shows them instead of obeying them.
  private func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar == "\t" ? " " : (scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }))
  }
}

extension Sequence<Diagnostic> {
  var hasErrors: Bool { contains { $0.severity == .error } }
}
