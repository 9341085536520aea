import Testing

@testable import Scorecards

/// Sections are those of RFC 8259.
@Suite("JSON is read as RFC 8259 says")
struct JSONParserTests {
  private static func outcome(_ text: String) -> String {
    var parser = JSONParser(Array(text.utf8))
    do throws(JSONFault) { return shown(try parser.document()) } catch {
      return "\(error.line):\(error.column) \(error.reason)"
    }
  }

  private static func shown(_ node: JSONNode) -> String {
    switch node.value {
    case .object(let members): "{" + members.map { "\($0.key)=\(shown($0.node))" }.joined(separator: " ") + "}"
    case .array(let nodes): "[" + nodes.map(shown).joined(separator: " ") + "]"
    case .number(let digits): digits
    case .text(let text): "'\(text)'"
    case .boolean(let value): "\(value)"
    case .null: "null"
    case .notANumber(let word): "not a number: \(word)"
    }
  }

  private static let cases: [(text: String, outcome: String)] = [
    // Section 2, "JSON Grammar": blanks are space, tab, line feed and carriage return, around any structural character.
    (" {\t\"a\"\r\n: [ 1 ,2 ] } ", "{a=[1 2]}"), ("\u{A0}1", "1:1 a value is expected"),
    ("1 2", "1:3 text follows the end of the document"), ("", "1:1 the text ends where a value is expected"),
    // Section 3, "Values": three literal names, in lower case.
    ("[true,false,null]", "[true false null]"), ("True", "1:1 a value is expected"), ("nul", "1:1 a value is expected"),
    // Programs write what is no JSON; it is told apart from numbers and never one.
    ("[NaN,Infinity,-Infinity]", "[not a number: NaN not a number: Infinity not a number: -Infinity]"),
    // Section 4, "Objects": names need not differ, and who reads must not lose one.
    ("{\"a\":1,\"a\":2}", "{a=1 a=2}"), ("{}", "{}"), ("{\"a\":1,}", "1:8 a key in double quotes is expected"),
    ("{'a':1}", "1:2 a key in double quotes is expected"), ("{\"a\" 1}", "1:6 a colon is expected"),
    // Section 5, "Arrays": values need not be of one type; no comma behind the last.
    ("[1,\"a\",[],{}]", "[1 'a' [] {}]"), ("[1,]", "1:4 a value is expected"),
    ("[1 2]", "1:4 a comma or ] is expected"),
    ("[1\n,2", "2:3 the text ends where a comma or ] is expected"),
    // Section 6, "Numbers": minus, digits without leading zeros, fraction, exponent; its digits stay as they are.
    ("[-0,0.10,1e5,1E+2,1.5e-3]", "[-0 0.10 1e5 1E+2 1.5e-3]"), ("01", "1:2 not a JSON number"),
    ("1.", "1:3 the text ends where a digit is expected"), (".5", "1:1 a value is expected"),
    ("+1", "1:1 a value is expected"), ("1e", "1:3 the text ends where a digit is expected"),
    ("-", "1:2 the text ends where a digit is expected"), ("0x10", "1:2 not a JSON number"),
    ("123456789012345678901234567890.12345", "123456789012345678901234567890.12345"),
    // Section 7, "Strings": two-character escapes, \u with surrogate pairs, no control character as it is.
    ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "'\"\\/\u{8}\u{C}\n\r\t'"), ("\"\\u00e9\\uD83D\\uDE00\"", "'é😀'"),
    ("\"\\uD83D\"", "'\u{FFFD}'"), ("\"\\x\"", "1:4 unknown escape in a text"),
    ("\"\\u12G4\"", "1:6 four hexadecimal digits is expected"),
    ("\"a\nb\"", "1:3 a control character or line end stands inside of a text"),
    ("\"abc", "1:5 the text ends inside of a quoted text"),
    // Section 9, "Parsers": an implementation may limit the depth.
    (String(repeating: "[", count: 200), "1:130 nested deeper than 128"),
  ]

  @Test(arguments: cases.indices)
  func grammar(_ index: Int) {
    let (text, expected) = Self.cases[index]
    #expect(Self.outcome(text) == expected, "\(text)")
  }

  /// Section 8.1: UTF-8, and nothing else.
  @Test func textIsUTF8() {
    var parser = JSONParser([UInt8(ascii: "\""), 0xC3, UInt8(ascii: "\"")])
    #expect(throws: JSONFault(line: 1, column: 3, reason: "a text is not UTF-8")) { try parser.document() }
  }
}
