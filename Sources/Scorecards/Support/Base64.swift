/// Bytes as letters (RFC 4648, section 4).
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let filler = UInt8(ascii: "=")
  /// Bytes of a line of mail (RFC 2045, section 6.8), and what they stand for.
  private static let (width, content) = (76, 57)

  static func text(_ bytes: [UInt8]) -> String { String(decoding: encoded(bytes[...]), as: UTF8.self) }

  /// Lines of 76 bytes, as mail has them; no line end behind the last one.
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count / content * (width + 2) + width)
    for start in stride(from: 0, to: bytes.count, by: content) {
      if start > 0 { lines += [.carriageReturn, .lineFeed] }
      lines += encoded(bytes[start..<min(bytes.count, start + content)])
    }
    return lines
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes
    while !rest.isEmpty {
      let three = rest.prefix(3)
      var bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - three.count))
      for place in 0..<4 {
        result.append(place <= three.count ? letters[Int(bits >> UInt32(18 - 6 * place) & 63)] : filler)
      }
      rest = rest.dropFirst(3)
    }
    return result
  }
}
