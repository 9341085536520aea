/// Reads JSON strictly (RFC 8259), keeping the literal digits of numbers and the place of every value.
struct JSONParser {
  /// Objects and lists inside of each other.
  static let deepest = 128
  /// Values of one document, or of one element of a list that is read element by element: memory stays bounded.
  static let mostValues = 4_000_000

  private let bytes: [UInt8]
  private var position = 0
  private var line: Int
  private var lineStart = 0
  private var values = 0
  private var isStreaming = false

  /// - Parameter line: The 1-based line of the file on which the text starts.
  init(_ bytes: [UInt8], line: Int = 1) {
    self.bytes = bytes
    self.line = line
  }

  /// The whole document.
  mutating func document() throws(JSONFault) -> JSONNode {
    let node = try value(depth: 0)
    try end()
    return node
  }

  /// Gives the elements of a list one by one, or anything else as it is: memory holds one of them.
  mutating func elements(_ body: (JSONNode) -> Void) throws(JSONFault) {
    skipBlanks()
    guard peek == UInt8(ascii: "[") else {
      body(try value(depth: 0))
      try end()
      return
    }
    isStreaming = true
    try list(depth: 0, body)
    try end()
  }

  private mutating func end() throws(JSONFault) {
    skipBlanks()
    if position < bytes.count { throw fault("text follows the end of the document") }
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    if depth > JSONParser.deepest { throw fault("nested deeper than \(JSONParser.deepest)") }
    values = isStreaming && depth <= 1 ? 1 : values + 1
    if values > JSONParser.mostValues { throw fault("more than \(JSONParser.mostValues) values") }
    skipBlanks()
    let line = line
    let column = column
    guard let first = peek else { throw fault("the text ends where a value is expected") }
    let value: JSONNode.Value
    switch first {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth))
    case UInt8(ascii: "["):
      var nodes: [JSONNode] = []
      try list(depth: depth) { nodes.append($0) }
      value = .array(nodes)
    case .quote: value = .text(try string())
    case UInt8(ascii: "-"), 48...57: value = try number()
    default: value = try word()
    }
    return JSONNode(value: value, line: line, column: column)
  }

  private mutating func list(depth: Int, _ body: (JSONNode) -> Void) throws(JSONFault) {
    position += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return }
    while true {
      body(try value(depth: depth + 1))
      skipBlanks()
      if take(UInt8(ascii: "]")) { return }
      guard take(.comma) else { throw expected("a comma or ]") }
    }
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [(key: String, node: JSONNode)] {
    position += 1
    var members: [(key: String, node: JSONNode)] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipBlanks()
      guard peek == .quote else { throw expected("a key in double quotes") }
      let key = try string()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw expected("a colon") }
      members.append((key, try value(depth: depth + 1)))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return members }
      guard take(.comma) else { throw expected("a comma or }") }
    }
  }

  private mutating func number() throws(JSONFault) -> JSONNode.Value {
    let start = position
    if take(UInt8(ascii: "-")), peek == UInt8(ascii: "I") {
      position = start
      return try word()
    }
    if !take(48) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    if let next = peek, JSONParser.isWord(next) || next == UInt8(ascii: ".") { throw fault("not a JSON number") }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(JSONFault) {
    let start = position
    while let byte = peek, byte.isASCIIDigit { position += 1 }
    if position == start { throw expected("a digit") }
  }

  private mutating func word() throws(JSONFault) -> JSONNode.Value {
    let rest = bytes[position...]
    let length = rest.prefix { JSONParser.isWord($0) || $0 == UInt8(ascii: "-") }.count
    let word = String(decoding: rest.prefix(min(length, 20)), as: UTF8.self)
    let value: JSONNode.Value
    switch word {
    case "true": value = .boolean(true)
    case "false": value = .boolean(false)
    case "null": value = .null
    case "NaN", "Infinity", "-Infinity": value = .notANumber(word)
    default: throw expected("a value")
    }
    position += length
    return value
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    var start = position
    while let byte = peek {
      if byte == .quote {
        text += bytes[start..<position]
        guard let string = String(validating: text, as: UTF8.self) else { throw fault("a text is not UTF-8") }
        position += 1
        return string
      }
      if byte < 32 { throw fault("a control character or line end stands inside of a text") }
      position += 1
      if byte == UInt8(ascii: "\\") {
        text += bytes[start..<(position - 1)]
        text += Array(String(try escaped()).utf8)
        start = position
      }
    }
    throw fault("the text ends inside of a quoted text")
  }

  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    guard let byte = peek else { throw fault("the text ends inside of a quoted text") }
    position += 1
    switch byte {
    case .quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw fault("unknown escape in a text")
    }
  }

  /// Half of a pair without its other half becomes the replacement character.
  private mutating func unicode() throws(JSONFault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let before = position
    if first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let second = try hexadecimal()
      if (0xDC00...0xDFFF).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
    }
    position = before
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw expected("four hexadecimal digits")
      }
      value = value * 16 + UInt32(digit)
      position += 1
    }
    return value
  }

  private mutating func skipBlanks() {
    while let byte = peek {
      switch byte {
      case 32, 9, .carriageReturn: position += 1
      case .lineFeed:
        position += 1
        line += 1
        lineStart = position
      default: return
      }
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var column: Int { position - lineStart + 1 }

  private mutating func take(_ byte: UInt8) -> Bool {
    if peek != byte { return false }
    position += 1
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || byte == 95
  }

  private func expected(_ what: String) -> JSONFault {
    fault(position < bytes.count ? "\(what) is expected" : "the text ends where \(what) is expected")
  }

  private func fault(_ reason: String) -> JSONFault { JSONFault(line: line, column: column, reason: reason) }
}
