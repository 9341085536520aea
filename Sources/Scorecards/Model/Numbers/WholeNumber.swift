internal import BigInt

// The library's own conversion is generic, and asks the runtime for types each time; a literal's does not.
extension BigInt {
  init(word: Int) { self.init(integerLiteral: Int64(word)) }

  /// Nearly all fit a machine word.
  init(wide: Int128) {
    if let word = Int(exactly: wide) { self.init(word: word) } else { self.init(wide) }
  }
}
