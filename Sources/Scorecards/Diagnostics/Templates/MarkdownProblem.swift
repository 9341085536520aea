/// Why Markdown is refused. Its wording stands apart.
enum MarkdownProblem: Error, Sendable, Hashable {
  /// In UTF-8 bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// A line, counted from 1, opens more containers than anyone reads.
  case nestedTooDeeply(line: Int, limit: Int)
  /// In the paragraph that holds a line more brackets open than anyone writes.
  case tooManyBrackets(line: Int, limit: Int)
  /// Emphasis and links stand in each other, in the block that starts at a line.
  case emphasisTooDeep(line: Int, limit: Int)
  /// The table that starts at a line goes beyond the document's cells.
  case tooManyCells(line: Int, limit: Int)
  /// The C library gave no result.
  case notParsed
}
