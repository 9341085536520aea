/// Untrusted values as Markdown that reads as text and can't become anything else.
enum MarkdownText {
  /// What stands for a value with nothing in it.
  static let empty = "—"

  /// The value as text that is safe anywhere in a line: running text, start of a line, item, heading or table cell.
  ///
  /// It is sanitised to one line, then escaped with backslashes (CommonMark 0.30, section 2.4). Bare addresses need no
  /// escape, since cmark makes no links of them.
  /// - Parameter isolates: words that run from right to left stand apart from what is beside them.
  static func inline(_ raw: String, isolates: Bool = true) -> String {
    let text = UntrustedText.sanitised(raw)
    guard !text.isEmpty else { return empty }
    // Only ASCII is special, and no byte of another character is like it.
    let bytes = Array(text.utf8)
    let places = escapesByPlace(bytes)
    let runs = isolates ? RightToLeft.runs(in: text) : []
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      if runs.contains(where: { $0.lowerBound == index }) { result += String(RightToLeft.opening).utf8 }
      if isSpecial(byte) || places.contains(index) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
      if runs.contains(where: { $0.upperBound == index + 1 }) { result += String(RightToLeft.closing).utf8 }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The value as a code span that is the same inside and outside a table.
  ///
  /// The fence is longer than any run of backticks inside. A pipe stands as `\|` between two spans, because inside one
  /// the backslash would be shown outside a table.
  static func code(_ raw: String) -> String {
    let text = UntrustedText.sanitised(raw)
    guard !text.isEmpty else { return empty }
    return text.split(separator: "|", omittingEmptySubsequences: false).map(span).joined(separator: "\\|")
  }

  /// A link, or only its text where the target is not allowed.
  /// - Parameters:
  ///   - text: untrusted text; it is escaped here.
  ///   - target: untrusted target; see `LinkTarget`.
  static func link(_ text: String, to target: String) -> String {
    guard LinkTarget.isAllowed(target) else { return inline(text) }
    let encoded = LinkTarget.encoded(target).split(separator: "&", omittingEmptySubsequences: false)
    return "[\(inline(text))](<\(encoded.joined(separator: "\\&"))>)"
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["): true
    case UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"): true
    case UInt8(ascii: "~"), UInt8(ascii: "$"): true
    default: false
    }
  }

  /// Indices of characters that only their place makes special.
  private static func escapesByPlace(_ text: [UInt8]) -> [Int] {
    var places: [Int] = []
    // `.` and `)` count as well: the template may have written digits before the value.
    if let first = text.first, "#+-=:.)".utf8.contains(first) { places.append(0) }
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    if digits > 0, let next = text.dropFirst(digits).first, ".)".utf8.contains(next) { places.append(digits) }
    let hashes = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if hashes > 0 { places.append(text.count - hashes) }
    // What follows may be a link, and `![` would make it an image.
    if text.last == UInt8(ascii: "!") { places.append(text.count - 1) }
    return places
  }

  private static func span(_ text: Substring) -> String {
    guard !text.isEmpty else { return "" }
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let touchesFence = text.hasPrefix("`") || text.hasSuffix("`")
    let losesSpaces = text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
    let padding = touchesFence || losesSpaces ? " " : ""
    return fence + padding + text + padding + fence
  }
}
