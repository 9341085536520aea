/// Blocks as plain text for an inbox that shows nothing else.
struct MailText {
  let blocks: [MailBlock]

  var text: String { Self.lines(blocks, MailLines.width).joined(separator: "\n") + "\n" }

  /// Blocks with a blank line between them.
  static func lines(_ blocks: [MailBlock], _ width: Int) -> [String] {
    Array(blocks.map { lines($0, width) }.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private static func lines(_ block: MailBlock, _ width: Int) -> [String] {
    switch block {
    case .heading(let level, let inner): return heading(level, inner, width)
    case .paragraph(let inner): return paragraph(inner, width)
    case .band(_, let status, let inner): return lines([.paragraph([.text(status)])] + inner, width)
    case .quote(let inner): return lines(inner, width - 2).map { $0.isEmpty ? ">" : "> " + $0 }
    case .list(let start, let items): return MailListText(start: start, items: items, width: width).lines
    case .code(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
        .flatMap { code($0, width) }
    case .table(let table): return MailTableText(table: table, width: width).lines
    case .rule: return [String(repeating: "-", count: min(width, MailLines.width))]
    }
  }

  /// As it was written, where a line is short enough.
  private static func code(_ line: Substring, _ width: Int) -> [String] {
    let indent = "    " + line.prefix { $0 == " " }.prefix(width / 2)
    let words = String(line.drop { $0 == " " })
    let fits = TextWidth.of(indent + words) <= width
    return words.isEmpty
      ? [""] : MailLines.hanging(fits ? [words] : MailLines.wrapped(words, width - indent.count), indent)
  }

  private static func heading(_ level: Int, _ inner: [MailInline], _ width: Int) -> [String] {
    let lines = MailLines.wrapped(MailInlineText().text(inner), width)
    let longest = lines.map { TextWidth.of($0) }.max() ?? 0
    let sign = level == 1 ? "=" : level == 2 ? "-" : "."
    let above = level == 2 ? [""] : []
    return above + lines + [String(repeating: sign, count: longest)]
  }

  /// Pictures as their words, each on lines of its own.
  private static func paragraph(_ inner: [MailInline], _ width: Int) -> [String] {
    let words = inner.withoutFigures
    let own = words.isBlank ? [] : MailLines.wrapped(MailInlineText().text(words), width)
    let figures = inner.figures.map { MailLines.wrapped(MailInlineText().text([.figure($0)]), width) }
    return Array(([own] + figures).filter { !$0.isEmpty }.joined(separator: [""]))
  }
}
