// Names and sentences cut to the room there is.
extension PlainText {
  /// Characters that a name has at most where there is little room.
  static let briefLength = 48
  /// The same of a sentence: some three lines of a wide cell.
  static let briefSentence = 90

  /// A long one ends with an ellipsis, after a whole word where one ends near enough.
  static func brief(_ text: String, to length: Int = briefLength) -> String {
    if text.count <= length { return text }
    let cut = text.prefix(length - 1)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return (words.count * 3 > length * 2 ? words : cut) + "…"
  }

  /// Names of one kind: those that would be cut to the same text are cut in their middle, or stay whole.
  static func brief(apart names: [String], to length: Int = briefLength) -> [String] {
    let ways: [(String) -> String] = [
      { brief($0, to: length) },
      { $0.count <= length ? $0 : "\($0.prefix(length / 2 - 1))…\($0.suffix(length / 2))" },
    ]
    let kept = names.distinct
    return names.map { name in
      let others = kept.filter { $0 != name }
      let way = ways.first { way in !others.contains { way($0) == way(name) } }
      return way.map { $0(name) } ?? name
    }
  }
}
