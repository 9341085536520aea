/// What a message says of the words that would have been right.
enum KnownWords {
  /// A longer list is cut off.
  private static let most = 24

  /// Behind the message that names the wrong word.
  static func suggestion(_ nearest: String?) -> String { nearest.map { "; did you mean `\($0)`?" } ?? "" }

  /// `nil` where there are none.
  static func known(_ words: [String]) -> String? { words.isEmpty ? nil : "known: \(list(words))" }

  static func list(_ words: [String]) -> String {
    words.count > most ? words.prefix(most).joined(separator: ", ") + ", …" : words.joined(separator: ", ")
  }
}
