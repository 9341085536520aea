/// A line of OpenMetrics that describes a family: `# TYPE`, `# HELP` or `# UNIT`.
struct OpenMetricsMetadata {
  enum Kind {
    case type(OpenMetricsType)
    case unit(String)
    case help
  }

  let family: String
  let kind: Kind

  init(_ line: ArraySlice<UInt8>) throws(ExpositionFault) {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw ExpositionFault(reason: "a text is not UTF-8")
    }
    guard text.hasPrefix("# "), let end = text.dropFirst(2).firstIndex(of: " "),
      let keyword = Keyword(rawValue: String(text.dropFirst(2)[..<end]))
    else {
      throw ExpositionFault(reason: "behind `#` stands TYPE, HELP, UNIT or, at the end, EOF")
    }
    var rest = text[end...].dropFirst()
    family = try OpenMetricsMetadata.takeName(&rest)
    guard rest.popFirst() == " " else {
      throw ExpositionFault(reason: "the line ends before what it says of `\(family)`")
    }
    switch keyword {
    case .help: kind = .help
    case .unit: kind = .unit(String(rest))
    case .type:
      guard let type = OpenMetricsType(rawValue: String(rest)) else {
        throw ExpositionFault(reason: "`\(String(rest).shortened)` is no type")
      }
      kind = .type(type)
    }
  }

  private enum Keyword: String {
    case type = "TYPE"
    case help = "HELP"
    case unit = "UNIT"
  }

  /// Such as Prometheus 3 writes may stand in quotes.
  private static func takeName(_ rest: inout Substring) throws(ExpositionFault) -> String {
    if rest.first == "\"" {
      let quoted = rest.dropFirst()
      guard let end = quoted.firstIndex(of: "\"") else { throw ExpositionFault(reason: "a name has no closing quote") }
      rest = quoted[end...].dropFirst()
      return String(quoted[..<end])
    }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":") }
    guard let first = name.first, !first.isNumber else { throw ExpositionFault(reason: "a metric's name is expected") }
    rest = rest.dropFirst(name.count)
    return String(name)
  }
}
