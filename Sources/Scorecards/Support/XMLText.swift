/// Text in XML, and in HTML, which reads it the same way.
enum XMLText {
  /// Text that is safe between tags and in a quoted attribute: `&`, `<`, `>`, `"` and `'` become references; what no XML
  /// text may hold (XML 1.0, section 2.2) is left out.
  static func escaped(_ text: String) -> String {
    // Most texts have nothing of the kind, and pages are made of many.
    if text.utf8.allSatisfy({ isPlain($0) }) { return text }
    var rest = Array(text.utf8)[...]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rest.count + 32)
    while let byte = rest.popFirst() {
      if let reference = reference(for: byte) {
        bytes += reference.utf8
      } else if byte == 0xEF, rest.starts(with: [0xBF, 0xBE]) || rest.starts(with: [0xBF, 0xBF]) {
        // U+FFFE and U+FFFF.
        rest = rest.dropFirst(2)
      } else if byte >= 0x20 || isLaidOut(byte) {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 ? byte != 0xEF && reference(for: byte) == nil : isLaidOut(byte)
  }

  private static func isLaidOut(_ byte: UInt8) -> Bool { byte == 0x09 || byte == .lineFeed || byte == .carriageReturn }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case .quote: "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
