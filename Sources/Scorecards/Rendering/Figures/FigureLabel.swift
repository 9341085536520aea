/// Text for a picture: one line, no longer than its place, safe in XML.
enum FigureLabel {
  /// - Parameter room: how many narrow characters fit; wide ones, such as emoji and Chinese, count as two.
  static func clipped(_ raw: String, room: Int) -> String {
    let text = UntrustedText.sanitised(raw)
    var left = room
    var kept = ""
    for character in text {
      left -= isWide(character) ? 2 : 1
      if left < 0 { return kept.trimmedEnd + "…" }
      kept.append(character)
    }
    return kept
  }

  /// References for what XML gives a meaning to; nothing for what no XML text may hold.
  static func escaped(_ text: String) -> String {
    HTMLText.escaped(String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed))))
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x1100 && !(0x2000...0x27BF).contains($0.value) } ?? false
  }

  /// XML 1.0, section 2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
