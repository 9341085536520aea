import Testing

@testable import Scorecards

/// Small helpers of text, at their edges.
@Suite struct TextTests {
  @Test(arguments: [
    ("", ""), (" \t\n", ""), ("a", "a"), ("  a b \r\n", "a b"), ("\u{3000}a\u{A0}", "a"), ("\r\na", "a"),
  ])
  func `white space at both ends goes, that inside stays`(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed && text.dropFirst(0).trimmed == trimmed)
    #expect(("x" + text).trimmedEnd == (trimmed.isEmpty ? "x" : "x" + text.prefix { $0.isWhitespace } + trimmed))
    #expect(text.trimmedEnd.trimmed == trimmed)
  }

  @Test func `as many code points as there is room for, the last one an ellipsis`() {
    let letters = String(repeating: "a", count: 80)
    #expect(letters.shortened == letters)
    #expect((letters + "b").shortened == letters.dropLast() + "…")
    #expect("abc".shortened(to: 3) == "abc" && "abcd".shortened(to: 3) == "ab…" && "ab".shortened(to: 1) == "…")
    #expect("".shortened(to: 1) == "" && "a".shortened(to: 1) == "a")
  }

  @Test func `a character is never cut, and one that is longer than the room is left out`() {
    #expect("a👩‍👩‍👧b".shortened(to: 6) == "a…")
    #expect("a👩‍👩‍👧bc".shortened(to: 7) == "a👩‍👩‍👧…")
    let stacked = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(stacked.shortened == "…" && ("x" + stacked).shortened == "x…")
  }

  @Test func `each once, in the order of first mention`() {
    #expect(["b", "a", "b", "a", "c"].distinct == ["b", "a", "c"])
    #expect(["b", "a", "b", "b", "c"].repeated == ["b", "b"])
    #expect(["Ab", "b", "aB"].distinct { $0.lowercased() } == ["Ab", "b"])
    #expect([Int]().distinct.isEmpty && [1].repeated.isEmpty)
  }

  @Test func `only the ten digits are digits`() {
    #expect("0123456789".utf8.allSatisfy(\.isASCIIDigit) && "0123456789".allSatisfy(\.isASCIIDigit))
    #expect(!"/:٣²".utf8.contains(where: \.isASCIIDigit) && !"/:٣²９\r\n".contains(where: \.isASCIIDigit))
    #expect("azAZ".utf8.allSatisfy(\.isASCIILetter) && !"@[`{0ä".utf8.contains(where: \.isASCIILetter))
  }

  @Test func `a number of at most nine digits`() {
    #expect("000000007".utf8.asDigits == 7 && "999999999".utf8.asDigits == 999_999_999)
    #expect("".utf8.asDigits == nil && "0000000007".utf8.asDigits == nil)
    #expect("-1".utf8.asDigits == nil && "1 ".utf8.asDigits == nil && "٣".utf8.asDigits == nil)
  }

  @Test func `zeros come before what is too short`() {
    #expect(7.padded(to: 2) == "07" && 2026.padded(to: 2) == "2026" && "".zeroPadded(to: 2) == "00")
    #expect(UInt32(0xA).hexadecimal(digits: 4) == "000A" && UInt32(0x1F600).hexadecimal(digits: 4) == "1F600")
  }

  @Test func `two lower-case digits a byte`() {
    #expect([0, 9, 10, 159, 255].hexadecimal == "00090a9fff" && [UInt8]().hexadecimal == "")
    let digest = [UInt8](repeating: 0xAF, count: 32).hexadecimal
    #expect(digest.isHexadecimal(digits: 64) && !digest.isHexadecimal(digits: 63))
    #expect(!digest.uppercased().isHexadecimal(digits: 64) && !"g0".isHexadecimal(digits: 2))
    #expect(!"é".isHexadecimal(digits: 2))
  }
}
