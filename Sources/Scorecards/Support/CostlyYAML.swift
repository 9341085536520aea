/// What makes reading YAML slow and is written by nobody: found before the text is parsed, in one pass over its bytes.
///
/// The YAML library looks at all lists and mappings that are open again with each token, and compares the keys of a
/// mapping with all that is in them. A pass over bare text may see such signs in a quotation, so that a few are let be.
enum CostlyYAML {
  enum Cost: Sendable {
    /// Lists and mappings in brackets stand in more of each other than ``mostOpen``.
    case depth
    /// More keys than ``mostKeys`` are lists or mappings.
    case keys
  }

  private static let mostOpen = 200
  private static let mostKeys = 8

  /// Where the text begins to cost too much; line and column from 1, the column in bytes.
  static func first(in text: String) -> (cost: Cost, line: Int, column: Int)? {
    var (line, column, open, keys) = (1, 0, 0, 0)
    // The last sign of the line that is no blank.
    var before: UInt8 = 0
    var question = false
    for byte in text.utf8 {
      column += 1
      let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if isBreak || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        if question { keys += 1 }
        if keys > mostKeys { return (.keys, line, column) }
        question = false
        if isBreak { (line, column, before) = (byte == UInt8(ascii: "\n") ? line + 1 : line, 0, 0) }
      } else {
        let beginsToken = before == 0 || "[{,:-?".utf8.contains(before)
        question = beginsToken && byte == UInt8(ascii: "?")
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): open += beginsToken ? 1 : 0
        case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
        case UInt8(ascii: ":"): keys += before == UInt8(ascii: "]") || before == UInt8(ascii: "}") ? 1 : 0
        default: break
        }
        before = byte
      }
      if open > mostOpen { return (.depth, line, column) }
      if keys > mostKeys { return (.keys, line, column) }
    }
    return nil
  }
}
