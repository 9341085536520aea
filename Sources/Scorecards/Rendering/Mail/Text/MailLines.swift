/// Text in lines for whoever reads it where every letter is as wide as the next.
enum MailLines {
  /// Columns of running text.
  static let width = 72
  /// A line may have 998 bytes (RFC 5322, section 2.1.1); marks in front of it have the rest.
  private static let bytes = 800
  /// Narrower columns are not made, however deep they are nested.
  private static let narrowest = 16

  /// Words in lines of a width; a word that is longer is cut between two characters, an address never.
  /// - Parameter text: hard breaks are line feeds.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { filled($0, max(narrowest, width)) }
  }

  /// A mark before the first line, blanks of its width before the others.
  static func hanging(_ lines: [String], _ mark: String) -> [String] {
    let blanks = String(repeating: " ", count: TextWidth.of(mark))
    return lines.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty ? "" : blanks + line
    }
  }

  private static func filled(_ text: Substring, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      for piece in pieces(word, width) {
        let joined = line.isEmpty ? piece : line + " " + piece
        if TextWidth.of(joined) <= width, joined.utf8.count <= bytes || line.isEmpty {
          line = joined
        } else {
          if !line.isEmpty { lines.append(line) }
          line = piece
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(_ word: Substring, _ width: Int) -> [String] {
    let isAddress = ["<http://", "<https://", "<mailto:"].contains { word.hasPrefix($0) }
    if word.utf8.count <= bytes, isAddress || TextWidth.of(String(word)) <= width { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word.flatMap(cut) {
      let longer = piece + character
      if TextWidth.of(longer) > width || longer.utf8.count > bytes, !piece.isEmpty {
        pieces.append(piece)
        piece = character
      } else {
        piece = longer
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// A letter with so many marks that it fills a line is no letter any more.
  private static func cut(_ character: Character) -> [String] {
    let text = String(character)
    return text.utf8.count <= bytes / 4 ? [text] : text.unicodeScalars.map { String($0) }
  }
}
