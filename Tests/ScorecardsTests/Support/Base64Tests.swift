import Testing

@testable import Scorecards

@Suite struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `the vectors of the standard`(text: String, encoded: String) {
    #expect(Base64.text(Array(text.utf8)) == encoded)
  }

  @Test func `every letter`() {
    #expect(Base64.text([0xFB, 0xFF, 0xBF]) == "+/+/" && Base64.text([0, 0x10, 0x83]) == "ABCD")
  }

  @Test(arguments: [(56, [76]), (57, [76]), (58, [76, 4]), (114, [76, 76]), (115, [76, 76, 4])])
  func `lines of 76 bytes, and no empty one at the end`(count: Int, lengths: [Int]) {
    let lines = String(decoding: Base64.lines([UInt8](repeating: 7, count: count)), as: UTF8.self)
    #expect(lines.split(separator: "\r\n", omittingEmptySubsequences: false).map(\.count) == lengths)
    #expect(Base64.lines([]).isEmpty)
  }
}
