/// How much Markdown is read. The C library needs quadratic time for some inputs, so that people's text is capped.
struct MarkdownLimits: Sendable, Hashable {
  /// UTF-8 bytes of a document.
  let bytes: Int
  /// Container markers (`>`, `-`, `1.`) at the start of one line.
  let markersPerLine: Int
  /// Table cells of a document, missing ones at the ends of rows included.
  let cells: Int
  /// Opening brackets between two blank lines: the C library looks at each of those that stay open again and again.
  let brackets: Int
  /// Emphasis and links inside of each other.
  let inlineDepth: Int

  init(
    bytes: Int, markersPerLine: Int = 100, cells: Int = 500_000, brackets: Int = .max, inlineDepth: Int = .max
  ) {
    // The C library counts in 32 bits, and the cells are parsed once more with a few bytes around each.
    self.bytes = min(bytes, 128 << 20)
    self.markersPerLine = markersPerLine
    self.cells = min(cells, 5_000_000)
    self.brackets = brackets
    self.inlineDepth = inlineDepth
  }

  /// For what our templates write: values in it are escaped, which leaves no slow input.
  static let own = MarkdownLimits(bytes: 8 << 20)
  /// For Markdown that people write: the slowest known input of this size takes well below a second.
  static let people = MarkdownLimits(bytes: 128 << 10, brackets: 10_000, inlineDepth: 100)
}
