internal import CCmark

/// Says where a line of the page may end: never inside a date or between a figure and its unit, and inside a word only
/// where the word is longer than ordinary ones are.
///
/// The `.md` keeps plain spaces: this is dress.
enum TreeWords {
  /// Longer ones may be broken: the longest English words that reports use, such as `Infrastructure`, are shorter.
  static let longestWhole = 20

  static func apply(to root: TreeNode, _ graveyard: inout TreeGraveyard) {
    for node in Tree.nodes(under: root) where Tree.type(of: node) == CMARK_NODE_TEXT {
      let text = Array(Tree.literal(of: node).utf8)
      guard mayNeedDress(text) else { continue }
      let words = joined(text)
      guard words.contains(where: { element(for: $0) != nil }) else {
        let whole = Array(words.joined(separator: [space]))
        if whole != text { cmark_node_set_literal(node, String(decoding: whole, as: UTF8.self)) }
        continue
      }
      for (index, word) in words.enumerated() {
        if index > 0 { insert(" ", in: nil, before: node) }
        insert(String(decoding: word, as: UTF8.self), in: element(for: word), before: node)
      }
      graveyard.bury(node)
    }
  }

  /// Only figures stay with other words, and only long words and dashes are dressed.
  private static func mayNeedDress(_ text: [UInt8]) -> Bool {
    text.count > longestWhole || text.contains { isDigit($0) || $0 == dash.first }
  }

  private static func insert(_ word: String, in name: String?, before node: TreeNode) {
    guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
    cmark_node_set_literal(text, word)
    guard let name, let span = Tree.custom(CMARK_NODE_CUSTOM_INLINE, "<span class=\"\(name)\">", "</span>") else {
      cmark_node_insert_before(node, text)
      return
    }
    cmark_node_append_child(span, text)
    cmark_node_insert_before(node, span)
  }

  /// The class of a word that may be broken, or that holds a place at which browsers break though it is one figure.
  private static func element(for word: [UInt8]) -> String? {
    if word.count > longestWhole,
      String(decoding: word, as: UTF8.self).split(separator: "\u{A0}").contains(where: isLong)
    {
      return "long"
    }
    return hasDashInside(word) ? "whole" : nil
  }

  private static func isLong(_ word: Substring) -> Bool { word.count > longestWhole }

  private static func hasDashInside(_ word: [UInt8]) -> Bool {
    guard let start = word.firstIndex(of: dash[0]), word.count > dash.count else { return false }
    return (start..<word.count - dash.count).contains { $0 > 0 && word[$0...].starts(with: dash) }
  }

  /// The words of a text; those that stay on one line with the word before them are joined to it by a no-break space.
  static func joined(_ text: String) -> [String] {
    joined(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func joined(_ text: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var last: ArraySlice<UInt8> = []
    for word in text.split(separator: space, omittingEmptySubsequences: false) {
      if !words.isEmpty, staysTogether(last, word) {
        words[words.endIndex - 1] += noBreakSpace + word
      } else {
        words.append(Array(word))
      }
      last = word
    }
    return words
  }

  private static let space = UInt8(ascii: " ")
  private static let dash = Array("–".utf8)
  private static let noBreakSpace = Array("\u{A0}".utf8)
  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let signs: Set<String> = ["≥", "≤", ">", "<", "=", "−", "+"]
  private static let units: Set<String> = ["%", "h", "s", "ms", "min", "UTC"]

  /// `Mar 15`, `15, 2026`, `99.9 %`, `23:59 UTC`, `≥ 5`.
  private static func staysTogether(_ last: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    guard let before = last.last, let first = next.first else { return false }
    if isDigit(first) {
      let word = String(decoding: last.drop { $0 == UInt8(ascii: "(") }, as: UTF8.self)
      return months.contains(word) || signs.contains(word) || (isDays(last) && isYear(next))
    }
    return isDigit(before) && units.contains(String(decoding: next.prefix { !isStop($0) }, as: UTF8.self))
  }

  /// `15,` and `1–15,`.
  private static func isDays(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.last == UInt8(ascii: ",") else { return false }
    let days = String(decoding: word.dropLast(), as: UTF8.self).split(separator: "–", omittingEmptySubsequences: false)
    return days.count <= 2 && days.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }
  }

  private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
    word.prefix(while: isDigit).count == 4 && word.dropFirst(4).allSatisfy(isStop)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isStop(_ byte: UInt8) -> Bool { ".,;:)".utf8.contains(byte) }
}
