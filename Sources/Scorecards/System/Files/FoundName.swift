/// A file's name or path as the file system has it, which may be any bytes.
struct FoundName: Hashable, Sendable {
  /// What of it is not UTF-8 is shown as U+FFFD.
  let text: String
  /// It is not UTF-8, so that `text` is for messages: what it opens, if anything, is another file.
  let isOdd: Bool

  init(_ bytes: some Collection<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    isOdd = String(validating: bytes, as: UTF8.self) == nil
  }

  init(_ text: String, isOdd: Bool = false) {
    self.text = text
    self.isOdd = isOdd
  }
}
