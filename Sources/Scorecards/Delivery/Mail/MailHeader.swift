/// A header field: ASCII, folded at blanks so that lines have at most 76 bytes where that can be, as RFC 2047 2 asks for.
struct MailHeader: Sendable {
  private static let width = 76

  /// With the line end.
  let line: String

  /// - Parameter words: ASCII without blanks at their ends; lines are folded between them.
  init(_ name: String, words: [String]) {
    var line = name + ":"
    var column = line.utf8.count
    for (index, word) in words.enumerated() {
      // Nothing but a blank on the first line would look like an empty header to some programs.
      if index > 0 && column + 1 + word.utf8.count > MailHeader.width {
        line += "\r\n"
        column = 0
      }
      line += " " + word
      column += 1 + word.utf8.count
    }
    self.line = line + "\r\n"
  }

  /// A header of free text (RFC 5322 3.6.5).
  init(_ name: String, text: String) {
    self.init(name, words: HeaderText.isPlain(text) ? HeaderText.words(text) : EncodedWords(text).words)
  }

  /// A header that lists mailboxes (RFC 5322 3.4).
  init(_ name: String, mailboxes: [MailAddress]) {
    let lists = mailboxes.map(MailHeader.words)
    self.init(
      name,
      words: lists.enumerated().flatMap { index, words in
        index == lists.count - 1 ? words : words.dropLast() + words.suffix(1).map { $0 + "," }
      })
  }

  /// The name as it is, in quotes, or encoded, then the address.
  private static func words(_ mailbox: MailAddress) -> [String] {
    guard let name = mailbox.name else { return [mailbox.address] }
    let address = "<\(mailbox.address)>"
    guard HeaderText.isPlain(name) else { return EncodedWords(name).words + [address] }
    if HeaderText.words(name).allSatisfy({ $0.utf8.allSatisfy(HeaderText.isAtom) }) {
      return HeaderText.words(name) + [address]
    }
    return HeaderText.words("\"\(HeaderText.escaped(name))\"") + [address]
  }
}

/// What the characters of headers mean.
enum HeaderText {
  /// Text that can stand in a header as it is: printable ASCII words that fit on a line with single blanks between, and
  /// nothing that a reader could decode.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
      && text.utf8.split(separator: 32, omittingEmptySubsequences: false).allSatisfy { (1...66).contains($0.count) }
  }

  static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// For a quoted string (RFC 5322 3.2.4).
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// RFC 5322 3.2.3.
  static func isAtom(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) }

  /// RFC 2045 5.1, without what RFC 2231 gives a meaning.
  static func isToken(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "!#$&+-.^_`{|}~".utf8.contains(byte) }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter
  }
}
