/// Text whose lines survive any mail server (RFC 2045 6.7): at most 76 bytes a line, ASCII.
enum QuotedPrintable {
  private static let width = 76
  private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// - Parameter text: line ends of any kind become those of mail.
  static func bytes(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count + bytes.count / 4)
    var rest = bytes[...]
    while let end = rest.firstIndex(where: { $0 == lineFeed || $0 == carriageReturn }) {
      append(rest[..<end], to: &encoded)
      encoded += [carriageReturn, lineFeed]
      rest = rest[end...].dropFirst(rest[end...].starts(with: [carriageReturn, lineFeed]) ? 2 : 1)
    }
    append(rest, to: &encoded)
    return encoded
  }

  private static func append(_ line: ArraySlice<UInt8>, to encoded: inout [UInt8]) {
    var column = 0
    for (index, byte) in zip(line.indices, line) {
      let isLast = index == line.endIndex - 1
      var isPlain = isPlain(byte, isFirst: column == 0, isLast: isLast)
      // The last place of a line that goes on is the soft line end's.
      if column + (isPlain ? 1 : 3) > (isLast ? width : width - 1) {
        encoded += [UInt8(ascii: "="), carriageReturn, lineFeed]
        column = 0
        isPlain = self.isPlain(byte, isFirst: true, isLast: isLast)
      }
      if isPlain {
        encoded.append(byte)
        column += 1
      } else {
        encoded += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        column += 3
      }
    }
  }

  /// Blanks at the end of a line get lost on the way; `.` and `F` (of `From `) at its beginning mean something to some
  /// programs.
  private static func isPlain(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "="): false
    case 9, 32: !isLast
    case UInt8(ascii: "."), UInt8(ascii: "F"): !isFirst
    default: (33...126).contains(byte)
    }
  }
}

/// RFC 4648 4.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// Of what a line of 76 letters holds.
  private static let bytesPerLine = 57

  static func text(_ bytes: [UInt8]) -> String { String(decoding: encoded(bytes[...]), as: UTF8.self) }

  /// Lines of 76 bytes (RFC 2045 6.8).
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count / 3 * 4 + bytes.count / bytesPerLine * 2 + 8)
    for start in stride(from: 0, to: bytes.count, by: bytesPerLine) {
      if start > 0 { lines += Array("\r\n".utf8) }
      lines += encoded(bytes[start..<min(start + bytesPerLine, bytes.count)])
    }
    return lines
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.endIndex)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        encoded.append(place > group.count ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * place) & 63])
      }
    }
    return encoded
  }
}
