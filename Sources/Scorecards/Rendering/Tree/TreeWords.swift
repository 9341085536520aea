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
      let text = Tree.literal(of: node)
      let words = joined(text)
      guard words.contains(where: { element(for: $0) != nil }) else {
        let whole = words.joined(separator: " ")
        if whole != text { cmark_node_set_literal(node, whole) }
        continue
      }
      for (index, word) in words.enumerated() {
        if index > 0 { insert(" ", in: nil, before: node) }
        insert(word, in: element(for: word), before: node)
      }
      graveyard.bury(node)
    }
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
  private static func element(for word: String) -> String? {
    if isLong(word) { return "long" }
    return word.dropFirst().dropLast().contains("–") ? "whole" : nil
  }

  private static func isLong(_ word: String) -> Bool {
    word.utf8.count > longestWhole && word.split(separator: "\u{A0}").contains { $0.count > longestWhole }
  }

  /// The words of a text; those that stay on one line with the word before them are joined to it by a no-break space.
  static func joined(_ text: String) -> [String] {
    var words: [String] = []
    var last: Substring = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let open = words.last, staysTogether(last, word) {
        words[words.endIndex - 1] = open + "\u{A0}" + word
      } else {
        words.append(String(word))
      }
      last = word
    }
    return words
  }

  private static let months: Set<Substring> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let signs: Set<Substring> = ["≥", "≤", ">", "<", "=", "−", "+"]
  private static let units: Set<Substring> = ["%", "h", "s", "ms", "min", "UTC"]

  /// `Mar 15`, `15, 2026`, `99.9 %`, `23:59 UTC`, `≥ 5`.
  private static func staysTogether(_ last: Substring, _ next: Substring) -> Bool {
    guard let before = last.last, let first = next.first else { return false }
    if first.isASCIIDigit {
      return months.contains(last.drop { $0 == "(" }) || signs.contains(last.drop { $0 == "(" })
        || (isDays(last) && isYear(next))
    }
    return before.isASCIIDigit && units.contains(next.prefix { !".,;:)".contains($0) })
  }

  /// `15,` and `1–15,`.
  private static func isDays(_ word: Substring) -> Bool {
    let days = word.dropLast().split(separator: "–", omittingEmptySubsequences: false)
    return word.last == "," && days.count <= 2
      && days.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }

  private static func isYear(_ word: Substring) -> Bool {
    let digits = word.prefix(while: \.isASCIIDigit)
    return digits.count == 4 && word.dropFirst(4).allSatisfy { ".,;:)".contains($0) }
  }
}
