/// Text for a picture: one line, no longer than its place, safe in XML.
enum FigureLabel {
  /// - Parameter room: how many narrow characters fit; wide ones, such as emoji and Chinese, count as two.
  static func clipped(_ raw: String, room: Int) -> String {
    let text = UntrustedText.sanitised(raw)
    // A character has as many bytes as places, or more.
    if text.utf8.count <= room { return text }
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
    let isSafe = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0xEF }
    return HTMLText.escaped(isSafe ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed))))
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x1100 && !(0x2000...0x27BF).contains($0.value) } ?? false
  }

  /// XML 1.0, section 2.2; what is not begins with a byte below 0x20 or with 0xEF in UTF-8.
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
