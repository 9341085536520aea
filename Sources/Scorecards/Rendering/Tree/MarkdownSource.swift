/// The bytes that cmark reads, and its lines.
struct MarkdownSource: Sendable {
  /// UTF-8 without byte order mark, with control characters replaced by U+FFFD.
  let bytes: [UInt8]
  private let lines: [Range<Int>]

  init(_ text: String) {
    let isClean = !text.unicodeScalars.contains(where: Self.isRefused) && text.unicodeScalars.first != "\u{FEFF}"
    bytes = isClean ? Array(text.utf8) : Array(Self.cleaned(text).utf8)
    lines = Self.lines(in: bytes)
  }

  /// A line without its end, counted from 1; empty where there is none.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(number - 1) ? bytes[lines[number - 1]] : []
  }

  /// The first line that opens more containers than allowed, counted from 1.
  func lineWithMoreMarkers(than limit: Int) -> Int? {
    lines.firstIndex { Self.markers(at: bytes[$0], upTo: limit + 1) > limit }.map { $0 + 1 }
  }

  /// The line of the paragraph, counted from 1, in which more brackets open than allowed.
  func lineWithMoreBrackets(than limit: Int) -> Int? {
    if limit >= bytes.count { return nil }
    var count = 0
    for (index, range) in lines.enumerated() {
      let line = bytes[range]
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { count = 0 }
      count += line.count { $0 == UInt8(ascii: "[") }
      if count > limit { return index + 1 }
    }
    return nil
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  private static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() where index > 0 || scalar != "\u{FEFF}" {
      scalars.append(isRefused(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// Line ends are LF, CR LF and CR (CommonMark 0.30, section 2.1).
  private static func lines(in bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        lines.append(start..<index)
        let isPair = byte == UInt8(ascii: "\r") && bytes[(index + 1)...].first == UInt8(ascii: "\n")
        index += isPair ? 2 : 1
        start = index
      } else {
        index += 1
      }
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  /// Counts `>`, bullets and list numbers that stand in a row.
  private static func markers(at line: ArraySlice<UInt8>, upTo limit: Int) -> Int {
    var rest = line
    var count = 0
    while count < limit {
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard let first = rest.first else { return count }
      if first == UInt8(ascii: ">") {
        rest = rest.dropFirst()
      } else {
        let digits = rest.prefix(10).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
        let mark = rest.dropFirst(digits).first
        let marks = digits > 0 ? ".)" : "-+*"
        guard let mark, marks.utf8.contains(mark) else { return count }
        rest = rest.dropFirst(digits + 1)
        guard rest.first.map({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) ?? true else { return count }
      }
      count += 1
    }
    return count
  }
}
