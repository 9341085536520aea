internal import Foundation

/// Text whose lines survive any mail server (RFC 2045 6.7): at most 76 bytes a line, ASCII.
enum QuotedPrintable {
  private static let width = 76

  /// - Parameter text: line ends of any kind become those of mail.
  static func bytes(_ text: String) -> [UInt8] {
    var encoded: [UInt8] = []
    let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    for (index, line) in lines.enumerated() {
      if index > 0 { encoded += [13, 10] }
      append(Array(line.utf8), to: &encoded)
    }
    return encoded
  }

  private static func append(_ line: [UInt8], to encoded: inout [UInt8]) {
    var column = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      var unit = unit(byte, isFirst: column == 0, isLast: isLast)
      // The last place of a line that goes on is the soft line end's.
      if column + unit.count > (isLast ? width : width - 1) {
        encoded += Array("=\r\n".utf8)
        column = 0
        unit = self.unit(byte, isFirst: true, isLast: isLast)
      }
      encoded += unit
      column += unit.count
    }
  }

  private static func unit(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> [UInt8] {
    isPlain(byte, isFirst: isFirst, isLast: isLast) ? [byte] : Array("=\([byte].hexadecimal.uppercased())".utf8)
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
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// Lines of 76 bytes (RFC 2045 6.8).
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    let options: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    return Array(Data(bytes).base64EncodedData(options: options))
  }
}
