/// A JSON document whose keys keep their order.
indirect enum JSONText: Sendable {
  case text(String)
  /// A number as it is to be written; the caller vouches for its form.
  case number(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// Indented by two blanks a level, with a newline at the end (RFC 8259).
  var document: String { rendered(0) + "\n" }

  /// On one line and without a blank: the form of which digests are taken.
  var compact: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let digits): digits
    case .list(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.map { "\(JSONText.quoted($0.0)):\($0.1.compact)" }.joined(separator: ",") + "}"
    }
  }

  private func rendered(_ depth: Int) -> String {
    let pad = String(repeating: "  ", count: depth + 1)
    let end = String(repeating: "  ", count: depth)
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .number(let digits): return digits
    case .list(let values):
      if values.isEmpty { return "[]" }
      return "[\n" + values.map { pad + $0.rendered(depth + 1) }.joined(separator: ",\n") + "\n\(end)]"
    case .object(let pairs):
      if pairs.isEmpty { return "{}" }
      let lines = pairs.map { "\(pad)\(JSONText.quoted($0.0)): \($0.1.rendered(depth + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(end)}"
    }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value <= 0xFFFF && isInvisible(scalar):
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Controls, line separators and marks that turn text around: written as escapes, so that a terminal does not obey.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200D}"
    default: false
    }
  }

  static func texts(_ values: [String]) -> JSONText { .list(values.map(JSONText.text)) }
}

/// Collects the keys of an object, leaving out those with nothing to say.
struct JSONObject {
  private(set) var pairs: [(String, JSONText)] = []

  mutating func add(_ key: String, _ value: JSONText?) {
    if let value { pairs.append((key, value)) }
  }

  mutating func add(_ key: String, _ text: String?) { add(key, text.map(JSONText.text)) }

  mutating func add(_ key: String, _ texts: [String]) { add(key, texts.isEmpty ? nil : JSONText.texts(texts)) }

  var value: JSONText { .object(pairs) }
}
