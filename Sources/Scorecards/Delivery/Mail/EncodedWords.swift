/// Text as encoded words of UTF-8 in base64 (RFC 2047), each of at most 60 bytes, so that one fits behind the name of any
/// header of ours; none ends inside a character.
struct EncodedWords {
  private static let bytes = 36

  let words: [String]

  init(_ text: String) {
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    for unit in EncodedWords.units(text) {
      if piece.count + unit.count > EncodedWords.bytes && !piece.isEmpty {
        pieces.append(piece)
        piece = []
      }
      piece += unit
    }
    words = (pieces + [piece]).map { "=?utf-8?B?\(Base64.text($0))?=" }
  }

  /// Characters as people see them; code points where one has more than fit.
  private static func units(_ text: String) -> [[UInt8]] {
    text.flatMap { character in
      let whole = Array(String(character).utf8)
      return whole.count <= bytes ? [whole] : character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }
}
