/// How a table is told in a mail: on a phone a wide one has no room for its columns.
extension MailTable {
  /// Narrow letters that a phone has room for side by side.
  private static let phone = 42
  /// A column of words may be as narrow as this.
  private static let leastWords = 14

  /// Its columns have room on a phone, so that it can stay a table.
  var fitsPhone: Bool {
    let widths = header.indices.map { column in
      min(width(column), max(longestWord(column), Self.leastWords))
    }
    return header.count <= 4 && widths.reduce(0) { $0 + $1 + 2 } <= Self.phone && figures.isEmpty
  }

  /// The first column is short, such as a date: it stands at the left of all else of its row.
  var leads: Bool { (statusColumn ?? 0) > 1 && width(0) <= 13 && width(1) > 13 }

  /// The longest text of a column, in columns of text.
  func width(_ column: Int) -> Int { cells(column).map { TextWidth.of($0.words) }.max() ?? 0 }

  private func longestWord(_ column: Int) -> Int {
    cells(column).flatMap { $0.words.split(separator: " ") }.map { TextWidth.of(String($0)) }.max() ?? 0
  }

  private func cells(_ column: Int) -> [Cell] {
    ([header] + body).compactMap { $0.indices.contains(column) ? $0[column] : nil }
  }

  private var figures: [Figure] { body.joined().flatMap(\.figures) }
}
