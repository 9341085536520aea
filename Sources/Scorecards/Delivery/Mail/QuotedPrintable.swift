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
