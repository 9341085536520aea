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
    case .null, .boolean, .notANumber, .array, .object: nil
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

// What a document of ours says, where its keys stand but once.
extension JSONNode {
  /// The whole document.
  init(parsing bytes: [UInt8]) throws(JSONFault) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  /// The whole document; `nil` where it is none.
  init?(document bytes: [UInt8]) {
    do throws(JSONFault) { try self.init(parsing: bytes) } catch { return nil }
  }

  /// `nil` too where it is null.
  func member(_ key: String) -> JSONNode? {
    members?.first { $0.key == key }.flatMap { $0.node.isNull ? nil : $0.node }
  }

  func has(_ key: String) -> Bool { member(key) != nil }

  func text(_ key: String) -> String? {
    if case .text(let text) = member(key)?.value { text } else { nil }
  }

  func elements(_ key: String) -> [JSONNode]? {
    if case .array(let elements) = member(key)?.value { elements } else { nil }
  }

  /// Each element of a list as a value; `nil` where there is no list or one of them is none.
  func all<Value>(_ key: String, _ read: (JSONNode) -> Value?) -> [Value]? {
    guard let elements = elements(key) else { return nil }
    let values = elements.compactMap(read)
    return values.count == elements.count ? values : nil
  }

  var wholeNumber: Int? {
    if case .number(let digits) = value { Int(digits) } else { nil }
  }
}

/// Where a text stops being JSON, and why.
struct JSONFault: Error, Equatable {
  let line: Int
  let column: Int
  let reason: String

  var wording: String { "line \(line), column \(column): \(reason)" }
}
