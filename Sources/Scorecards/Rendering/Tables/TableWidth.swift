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
      let words = TreeWords.joined(Tree.text(of: cell)).map { $0.contains("\u{A0}") ? $0.count : shown($0) }
      longest[index % max(1, columns)] = max(longest[index % max(1, columns)], words.max() ?? 0)
    }
    isWide = longest.reduce(0) { $0 + $1 + TableWidth.space } > TableWidth.room
  }
}

/// Longer words are broken, but not into single letters.
private func shown(_ word: String) -> Int { word.count > TreeWords.longestWhole ? 8 : word.count }
