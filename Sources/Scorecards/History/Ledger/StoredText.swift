/// Texts of a stored entry, each of which has to be one that we write.
enum StoredText {
  /// - Parameters:
  ///   - key: as the JSON names it.
  ///   - read: its value; `nil` where it can't be read.
  static func read<Value>(_ key: String, _ text: String, _ read: (String) -> Value?) throws(StoredFault) -> Value {
    guard let value = read(text) else { throw .value(key: key, text: text) }
    return value
  }

  /// The same; `nil` for what is not said.
  static func optional<Value>(_ key: String, _ text: String?, _ read: (String) -> Value?) throws(StoredFault) -> Value?
  {
    guard let text else { return nil }
    return try StoredText.read(key, text, read)
  }

  /// One of a fixed set of words.
  static func word<Word: RawRepresentable<String>>(_ key: String, _ text: String) throws(StoredFault) -> Word {
    try read(key, text) { Word(rawValue: $0) }
  }

  static func verdict(_ word: String, _ category: String, _ key: String = "class") throws(StoredFault) -> Verdict {
    Verdict(word: word, category: try StoredText.word(key, category))
  }

  /// A verdict of which word and class are both said, or neither.
  static func verdict(_ word: String?, _ category: String?, _ key: String) throws(StoredFault) -> Verdict? {
    switch (word, category) {
    case (nil, nil): nil
    case (let word?, let category?): try verdict(word, category, key)
    case (_?, nil): throw .json(reason: "`\(key)` is missing")
    case (nil, let category?): throw .value(key: key, text: category)
    }
  }

  static func rational(_ key: String, _ text: String) throws(StoredFault) -> Rational {
    try read(key, text) { Rational(lossless: $0) }
  }
}
