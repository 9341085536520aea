/// Text for a picture: one line, no longer than its place.
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

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x1100 && !(0x2000...0x27BF).contains($0.value) } ?? false
  }
}
