/// Text for XML: the feed and JUnit results.
enum XMLText {
  /// For an element's content or a quoted attribute. Line ends become blanks; what XML 1.0 (section 2.2) or a reader
  /// can't see is dropped.
  static func escaped(_ raw: String) -> String {
    let seen = UntrustedText.sanitised(raw).unicodeScalars.filter { scalar in
      scalar != "\u{FFFD}" && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
    return HTMLText.escaped(String(String.UnicodeScalarView(seen)))
  }
}
