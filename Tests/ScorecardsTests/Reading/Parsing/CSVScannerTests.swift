import Testing

@testable import Scorecards

@Suite("CSV is cut into rows and fields as RFC 4180 says")
struct CSVScannerTests {
  static func rows(_ text: [UInt8], chunk: Int) throws -> [String] {
    let bytes = InputBytes(MemoryChunks(rest: text[...], size: chunk))
    var scanner = CSVScanner(bytes)
    var rows: [String] = []
    while try scanner.next() {
      let fields = scanner.fields.indices.map { scanner.text($0) ?? "not UTF-8" }
      rows.append("\(scanner.line): " + fields.joined(separator: "|") + (scanner.fault == nil ? "" : " !"))
    }
    return rows
  }

  static let cases: [(text: String, rows: [String])] = [
    // Section 2, rule 1: a record a line, which CRLF ends; exports end it with LF or CR as well.
    ("a,b\r\n1,2\r\n", ["1: a|b", "2: 1|2"]),
    ("a,b\n1,2\n", ["1: a|b", "2: 1|2"]),
    ("a,b\r1,2", ["1: a|b", "2: 1|2"]),
    // Rule 2: the last record may lack its line end.
    ("\u{FEFF}a,b\n1,2", ["1: a|b", "2: 1|2"]),
    ("a,b\n\n \r\n1,2\n\n", ["1: a|b", "4: 1|2"]),
    // Rules 5 to 7: quotes around a field hold commas, line breaks, and quotes that are doubled.
    ("a,\"b,c\"\n\"x \"\"y\"\"\",2\n", ["1: a|b,c", "2: x \"y\"|2"]),
    ("a,\"b\r\nc\"\nd,e", ["1: a|b\r\nc", "3: d|e"]),
    ("a,\"b\n\nc\"\rd,e", ["1: a|b\n\nc", "4: d|e"]),
    ("a,\"b\rc\"\nd,e", ["1: a|b\rc", "3: d|e"]),
    // Rule 4: commas separate fields, which may be empty; blanks belong to them and are left to the reader.
    ("a,b,\n,,\n", ["1: a|b|", "2: ||"]),
    ("\"\"\n\"\",\"\"", ["1: ", "2: |"]),
    (" a , b\t\n", ["1: a|b"]),
    // Rule 5: a quote inside of a field without quotes is none of the grammar's; here it is a character.
    ("a,b\"c\n", ["1: a|b\"c"]),
    ("\"a\"b,c\nd,e", ["1: a|c !", "2: d|e"]),
    ("a,\"b\nc,d\n", ["1: a|b\nc,d\n !"]),
    ("a,é€😀\n", ["1: a|é€😀"]),
    ("", []), ("\n\r\n", []),
  ]

  @Test("whatever the pieces are that the file comes in", arguments: cases.indices)
  func everySplit(_ index: Int) throws {
    let (text, expected) = Self.cases[index]
    for chunk in 1...max(1, text.utf8.count) {
      #expect(try Self.rows(Array(text.utf8), chunk: chunk) == expected, "chunks of \(chunk)")
    }
  }

  @Test("a row longer than a mebibyte is unreadable, and the next row is not", arguments: [7919, 1 << 16, 1 << 20])
  func longRow(_ chunk: Int) throws {
    let long = String(repeating: "x", count: CSVScanner.longestRow + 1)
    let text = "a,b\n1,\(long)\n2,\"\(long)\"\n3,4\n"
    #expect(try Self.rows(Array(text.utf8), chunk: chunk) == ["1: a|b", "2:  !", "3:  !", "4: 3|4"])
  }

  @Test("a row of exactly a mebibyte is read", arguments: [7919, 1 << 20])
  func longestRow(_ chunk: Int) throws {
    let long = String(repeating: "x", count: CSVScanner.longestRow)
    #expect(try Self.rows(Array("\(long)\n1\n".utf8), chunk: chunk) == ["1: \(long)", "2: 1"])
  }

  @Test func fieldsThatAreNotUTF8() throws {
    #expect(try Self.rows([0x61, 0x2C, 0xFF, 0x0A], chunk: 2) == ["1: a|not UTF-8"])
  }
}
