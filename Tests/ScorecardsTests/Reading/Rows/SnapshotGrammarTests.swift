import Testing

@testable import Scorecards

/// Sections are those of RFC 8259. Each line comes between lines of the same look, so that the look is known.
@Suite("A line of a known look is read as RFC 8259 says")
struct SnapshotGrammarTests {
  /// What stands where a number, an ignored text or a blank does, and what is read; `nil` where it is refused.
  private static let cases: [(line: String, value: String?)] = [
    // Section 2: blanks are space, tab and carriage return; a line feed would end the line.
    ("{\"learners\":\t5 ,\r\"note\":\"a\"}", "5"), ("{\"learners\":\u{A0}5,\"note\":\"a\"}", nil),
    ("{\"learners\":5,\"note\":\"a\"} x", nil), ("{\"learners\":5,\"note\":\"a\"", nil),
    ("{\"learners\":5,\"note\":\"a\",}", nil), ("{\"learners\":5 \"note\":\"a\"}", nil),
    // Section 3: literal names are in lower case; a number is not one of them.
    ("{\"learners\":null,\"note\":\"a\"}", ""), ("{\"learners\":Null,\"note\":\"a\"}", nil),
    ("{\"learners\":nul,\"note\":\"a\"}", nil), ("{\"learners\":nulll,\"note\":\"a\"}", nil),
    ("{\"learners\":true,\"note\":\"a\"}", nil), ("{\"learners\":5null,\"note\":\"a\"}", nil),
    // Section 4: names may come twice, and none is lost.
    ("{\"learners\":5,\"note\":\"a\",\"learners\":5}", "5 5"),
    // Section 6: no leading zeros, no point or exponent without digits; exponents and a minus are numbers.
    ("{\"learners\":05,\"note\":\"a\"}", nil), ("{\"learners\":-05,\"note\":\"a\"}", nil),
    ("{\"learners\":00,\"note\":\"a\"}", nil), ("{\"learners\":5.,\"note\":\"a\"}", nil),
    ("{\"learners\":.5,\"note\":\"a\"}", nil), ("{\"learners\":-,\"note\":\"a\"}", nil),
    ("{\"learners\":5e,\"note\":\"a\"}", nil), ("{\"learners\":+5,\"note\":\"a\"}", nil),
    ("{\"learners\":0x5,\"note\":\"a\"}", nil), ("{\"learners\":5-5,\"note\":\"a\"}", nil),
    ("{\"learners\":-0,\"note\":\"a\"}", "0"), ("{\"learners\":0.50,\"note\":\"a\"}", "0.5"),
    ("{\"learners\":1e5,\"note\":\"a\"}", "100000"), ("{\"learners\":-5E-1,\"note\":\"a\"}", "-0.5"),
    ("{\"learners\":1234567890123456789.5,\"note\":\"a\"}", "1234567890123456789.5"),
    // Section 7: escapes, no control character as it is; what the text says does not matter.
    ("{\"learners\":5,\"note\":\"a\\n\\u00e9\\\"\"}", "5"), ("{\"learners\":5,\"note\":\"\\x\"}", nil),
    ("{\"learners\":5,\"note\":\"a\tb\"}", nil), ("{\"learners\":5,\"note\":\"a\u{0}b\"}", nil),
    ("{\"learners\":5,\"note\":\"a\u{7F}b\"}", "5"), ("{\"learners\":5,\"note\":\"a\"b\"}", nil),
    ("{\"le\\u0061rners\":5,\"note\":\"a\"}", "5"),
    // Section 8.1: UTF-8; a byte order mark stands at a file's beginning or nowhere.
    ("{\"learners\":5,\"note\":\"é😀\"}", "5"), ("\u{FEFF}{\"learners\":5,\"note\":\"a\"}", nil),
  ]

  private static func text(_ line: [UInt8]) -> [UInt8] {
    func plain(_ second: Int) -> [UInt8] {
      Array("{\"learners\":\(second),\"note\":\"n\(second)\",\"timestamp\":\"2025-11-02T00:00:0\(second)Z\"}\n".utf8)
    }
    return plain(1) + plain(2) + line + [.lineFeed] + plain(4)
  }

  /// The line with a time as its last member.
  private static func timed(_ line: String) -> [UInt8] {
    guard let brace = line.lastIndex(of: "}") else { return Array(line.utf8) }
    return Array((line[..<brace] + ",\"timestamp\":\"2025-11-02T00:00:03Z\"" + line[brace...]).utf8)
  }

  private static func read(_ text: [UInt8], chunk: Int) throws -> Reading {
    try TwoWays.read(MemoryChunks(rest: text[...], size: chunk))
  }

  @Test(arguments: cases.indices)
  func grammar(_ index: Int) throws {
    let (line, value) = Self.cases[index]
    let text = Self.text(Self.timed(line))
    for chunk in [1, 60, 1 << 20] {
      let reading = try Self.read(text, chunk: chunk)
      let values = (value ?? "").split(separator: " ").map { "2025-11-02T00:00:03Z \($0)" }
      let others = [1, 2, 4].map { "2025-11-02T00:00:0\($0)Z \($0)" }
      #expect(reading.samples("learners").filter { !others.contains($0) } == Array(values.prefix(1)), "\(line)")
      #expect(reading.samples("learners").filter(others.contains) == others, "\(line)")
      #expect(reading.unreadable("learners").isEmpty == (value != nil), "\(line)")
      #expect(try TwoWays.inBlocks(text, chunk: chunk) == TwoWays.lineByLine(text), "\(line)")
    }
  }

  /// Section 8.1: UTF-8, and nothing else, in a text that no criterion needs as well.
  @Test func textIsUTF8() throws {
    for bytes: [UInt8] in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      let line = Array("{\"learners\":3,\"note\":\"".utf8) + bytes + Self.timed("\"}")
      let reading = try Self.read(Self.text(line), chunk: 1 << 20)
      #expect(reading.samples("learners").count == 3 && reading.unreadable("learners") == ["3 -"])
      #expect(reading.told == ["warning 3: not readable as NDJSON: a text is not UTF-8"])
    }
  }
}
