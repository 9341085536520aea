/// Swift source without its comments and the text of its literals; what is interpolated into a literal stays.
struct SourceText {
  private var rest: Substring
  private var code = ""

  static func code(of text: String) -> String {
    var source = SourceText(rest: text[...])
    while !source.rest.isEmpty { source.step() }
    return source.code
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func step() {
    if rest.hasPrefix("//") {
      rest = rest.drop { !$0.isNewline }
    } else if rest.hasPrefix("\"\"\"") {
      literal("\"\"\"", interpolation: "\\(")
    } else if rest.hasPrefix("#\"") {
      literal("\"#", interpolation: "\\#(", opening: 2)
    } else if rest.hasPrefix("\"") {
      literal("\"", interpolation: "\\(")
    } else {
      code.append(rest.removeFirst())
    }
  }

  private mutating func literal(_ end: String, interpolation: String, opening: Int? = nil) {
    code += "\"\""
    rest = rest.dropFirst(opening ?? end.count)
    while !rest.isEmpty {
      if rest.hasPrefix(end) {
        rest = rest.dropFirst(end.count)
        return
      }
      if rest.hasPrefix(interpolation) {
        rest = rest.dropFirst(interpolation.count)
        interpolated()
      } else if rest.hasPrefix("\\"), !end.hasSuffix("#") {
        rest = rest.dropFirst(2)
      } else {
        rest = rest.dropFirst()
      }
    }
  }

  /// Up to the closing parenthesis.
  private mutating func interpolated() {
    code += " + ("
    var depth = 1
    while depth > 0, let next = rest.first {
      if next == "(" { depth += 1 }
      if next == ")" { depth -= 1 }
      step()
    }
  }
}
