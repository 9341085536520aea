/// What every value from an export, a checklist or a person becomes before it is written anywhere.
enum UntrustedText {
  /// One line without anything that a reader can't see.
  ///
  /// A run of newlines (of every kind) and tabs becomes one space, white space at both ends is removed, and control
  /// characters, bidirectional controls, invisible formatting and tag characters become U+FFFD. Zero-width joiners and
  /// variation selectors stay, as emoji need them.
  /// - Parameter raw: the value as it was read.
  /// - Returns: the text, empty where nothing visible was in it.
  static func sanitised(_ raw: String) -> String {
    isSane(raw) ? raw : mended(raw)
  }

  /// Nothing has to be done, which is how it nearly always is.
  private static func isSane(_ raw: String) -> Bool {
    guard let first = raw.utf8.first, let last = raw.utf8.last else { return true }
    if raw.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return first != 0x20 && last != 0x20 }
    return !raw.unicodeScalars.contains { isBreak($0) || isUnseen($0) }
      && raw.unicodeScalars.first?.properties.isWhitespace == false
      && raw.unicodeScalars.last?.properties.isWhitespace == false
  }

  private static func mended(_ raw: String) -> String {
    var scalars = String.UnicodeScalarView()
    var insideBreak = false
    for scalar in raw.unicodeScalars {
      if isBreak(scalar) {
        if !insideBreak { scalars.append(" ") }
        insideBreak = true
      } else {
        scalars.append(isUnseen(scalar) ? "\u{FFFD}" : scalar)
        insideBreak = false
      }
    }
    return trimmed(scalars)
  }

  /// The same without the marks in whose place something stood that a reader can't see.
  static func visible(_ raw: String) -> String {
    String(String.UnicodeScalarView(sanitised(raw).unicodeScalars.filter { $0 != "\u{FFFD}" }))
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    let start = scalars.prefix { $0.properties.isWhitespace }.endIndex
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[start...last])
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
