/// A JSON document whose keys keep their order.
indirect enum JSONText: Sendable {
  case text(String)
  /// A number as it is to be written; the caller vouches for its form.
  case number(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// Indented by two blanks a level, with a newline at the end (RFC 8259).
  var document: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// On one line and without a blank: the form of which digests are taken.
  var compact: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONQuotation.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Parameter indent: levels of what surrounds it; `nil` writes all on one line.
  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .text(let text): JSONQuotation.append(text, to: &bytes)
    case .number(let digits): bytes += digits.utf8
    case .list(let values):
      JSONText.write(values, between: ("[", "]"), to: &bytes, indent) { value, bytes, indent in
        value.write(to: &bytes, indent: indent)
      }
    case .object(let pairs):
      JSONText.write(pairs, between: ("{", "}"), to: &bytes, indent) { pair, bytes, indent in
        JSONQuotation.append(pair.0, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        pair.1.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func write<Member>(
    _ members: [Member], between brackets: (String, String), to bytes: inout [UInt8], _ indent: Int?,
    _ write: (Member, inout [UInt8], Int?) -> Void
  ) {
    bytes += brackets.0.utf8
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(in: &bytes, indent.map { $0 + 1 })
      write(member, &bytes, indent.map { $0 + 1 })
    }
    if !members.isEmpty { breakLine(in: &bytes, indent) }
    bytes += brackets.1.utf8
  }

  private static func breakLine(in bytes: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
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
