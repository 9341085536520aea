/// An entry of the people's record as it is to be written: its list, and its keys in order.
struct RecordEntry: Sendable {
  let list: RecordKey
  /// `gate: gate-7-feb-28`.
  let lines: [String]

  /// Keys without a value are left out.
  init<Key: FieldKey>(_ list: RecordKey, _ values: [(key: Key, value: String?)]) {
    self.list = list
    lines = values.compactMap { key, value in value.map { "\(key.rawValue): \(YAMLScalar($0).written)" } }
  }
}

/// A text as YAML writes it.
struct YAMLScalar {
  let text: String

  init(_ text: String) { self.text = text }

  /// Plain where it is a plain word, number or time; otherwise in double quotes with escapes (YAML 1.2, section 7.3.1).
  var written: String { isPlain ? text : "\"" + text.unicodeScalars.map(YAMLScalar.escaped).joined() + "\"" }

  private var isPlain: Bool {
    guard let first = text.utf8.first, YAMLScalar.isAlphanumeric(first), text.lowercased() != "null" else {
      return false
    }
    // A colon inside of a time; one at the end would make it a key.
    return text.utf8.last != UInt8(ascii: ":")
      && text.utf8.allSatisfy { YAMLScalar.isAlphanumeric($0) || "-_./:+".utf8.contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isASCIIDigit || byte.isASCIILetter }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default: break
    }
    guard isInvisible(scalar) else { return String(scalar) }
    return scalar.value <= 0xFFFF
      ? "\\u" + scalar.value.hexadecimal(digits: 4) : "\\U" + scalar.value.hexadecimal(digits: 8)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
