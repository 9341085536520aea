/// How much room a table needs if no ordinary word is to be broken.
struct TableWidth {
  /// In letters; about what stands side by side on a page of 768 px.
  private static let room = 96
  private static let space = 2

  /// Wider than the page: it gets a box to scroll in.
  let isWide: Bool

  /// - Parameter cells: row by row, the header first.
  init(_ cells: ArraySlice<TreeNode>, columns: Int) {
    var longest = Array(repeating: 0, count: columns)
    for (index, cell) in cells.enumerated() {
      let words = TreeWords.joined(Tree.text(of: cell)).map(shown)
      longest[index % max(1, columns)] = max(longest[index % max(1, columns)], words.max() ?? 0)
    }
    isWide = longest.reduce(0) { $0 + $1 + TableWidth.space } > TableWidth.room
  }
}

/// Longer words are broken, but not into single letters; figures with their unit stay whole.
private func shown(_ word: String) -> Int {
  let count = word.utf8.allSatisfy({ $0 < 0x80 }) ? word.utf8.count : word.count
  return count > TreeWords.longestWhole && !word.unicodeScalars.contains("\u{A0}") ? 8 : count
}
