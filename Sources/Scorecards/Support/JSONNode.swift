/// A value of a JSON document and where it stands.
struct JSONNode: Sendable {
  enum Value: Sendable {
    /// In the document's order; a key may come twice.
    case object([(key: String, node: JSONNode)])
    case array([JSONNode])
    /// Its digits as they are written, so that none is lost.
    case number(String)
    case text(String)
    case boolean(Bool)
    case null
    /// `NaN`, `Infinity` and `-Infinity`, which some programs write though JSON has no such thing.
    case notANumber(String)
  }

  let value: Value
  /// 1-based.
  let line: Int
  /// 1-based, in bytes of the line.
  let column: Int

  var members: [(key: String, node: JSONNode)]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// A text, or a number's digits.
  var plainText: String? {
    switch value {
    case .text(let text), .number(let text): text
    default: nil
    }
  }

  var isNull: Bool { if case .null = value { true } else { false } }

  /// What the value is, for messages.
  var shown: String {
    switch value {
    case .object: "an object"
    case .array: "a list"
    case .number(let text), .text(let text), .notANumber(let text): text.shortened
    case .boolean(let value): String(value)
    case .null: "null"
    }
  }
}

/// Where a text stops being JSON, and why.
struct JSONFault: Error, Equatable {
  let line: Int
  let column: Int
  let reason: String
}
