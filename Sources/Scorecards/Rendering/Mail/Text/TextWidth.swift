/// How many columns text takes where every letter is as wide as the next.
enum TextWidth {
  static func of(_ text: String) -> Int {
    // Plain text is one column a byte, and nearly everything else of ours one a code point.
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    if text.unicodeScalars.allSatisfy(isNarrow) { return text.unicodeScalars.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// A character of its own, whatever stands beside it, that takes one column; some of those that do: letters of Europe,
  /// punctuation, signs of money and of mathematics, arrows, the glyphs of a status.
  private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x482, 0x2010...0x2027, 0x2030...0x205E: true
    case 0x20A0...0x20C0, 0x2190...0x22FF, 0x25A0...0x25FC, 0x2713, 0x2715: true
    default: false
    }
  }

  /// East Asian wide characters and emoji take two columns (Unicode Standard Annex 11), marks without a letter none.
  static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains(where: { $0 == "\u{FE0F}" || $0.properties.isEmojiPresentation }) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(first.value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Blanks that fill a text up to a width.
  static func blanks(after text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - of(text)))
  }
}
