/// Markdown that our own code makes of escaped parts: chips, links, code. Everything else is plain text to a template.
enum ReportMarkup {
  private static let glyphs = StatusTone.allCases.map { String($0.glyph) }

  /// `**◐ partial**`: the renderer dresses strong text that opens with a glyph as a chip.
  static func chip(_ tone: StatusTone, _ word: String) -> TemplateValue {
    .markup("**\(tone.glyph) \(MarkdownText.inline(word))**")
  }

  static func chip(_ status: Status) -> TemplateValue { chip(StatusTone(status), status.rawValue) }

  static func chip(_ verdict: Verdict) -> TemplateValue { chip(StatusTone(verdict.category), verdict.word) }

  /// Strong text, unless it would read as a status of ours.
  static func strong(_ raw: String) -> TemplateValue {
    let text = UntrustedText.sanitised(raw)
    let isPlain = text.isEmpty || glyphs.contains { text.hasPrefix($0) }
    return isPlain ? .text(text) : .markup("**\(MarkdownText.inline(text))**")
  }

  /// Text for the middle of a line, where digits and signs at its start mean nothing to Markdown.
  static func inner(_ raw: String?) -> TemplateValue {
    let text = UntrustedText.sanitised(raw ?? "")
    return .markup(text.isEmpty ? MarkdownText.empty : String(MarkdownText.inline("x" + text).dropFirst()))
  }

  /// A figure or a time, whose parts stay on one line: no-break spaces for spaces.
  static func unbroken(_ raw: String?) -> TemplateValue { inner(raw.map { $0.replacing(" ", with: "\u{A0}") }) }

  static func link(_ text: String, to target: String) -> TemplateValue { .markup(MarkdownText.link(text, to: target)) }

  /// A text that links lead to, by a name of letters, digits, hyphens, underscores and points. CommonMark names no such
  /// places, so that this is HTML, which viewers of Markdown keep; the renderer names the table's row by it.
  static func place(_ raw: String, named name: String) -> TemplateValue {
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    return .markup((isPlain ? "<a id=\"\(name)\"></a>" : "") + MarkdownText.inline(raw))
  }

  /// A strong link; its text never reads as a status, since the link stands between.
  static func strongLink(_ text: String, to target: String) -> TemplateValue {
    .markup("**\(MarkdownText.link(text, to: target))**")
  }

  /// A picture by its path, with the same in words for whoever does not see it.
  static func image(_ figure: Figure) -> TemplateValue {
    .markup("![\(MarkdownText.inline(figure.text))](\(figure.path))")
  }

  /// Parts with a blank between them.
  static func joined(_ parts: [TemplateValue]) -> TemplateValue {
    .markup(parts.compactMap { $0.written(in: .markdown) }.joined(separator: " "))
  }

  /// Code spans with commas between them; `nil` where there is nothing.
  static func codes(_ texts: [String]) -> TemplateValue {
    texts.isEmpty ? .text("") : .markup(texts.map(MarkdownText.code).joined(separator: ", "))
  }

  /// A fenced block whose fence is longer than any run of backticks inside; line ends stay, other control characters
  /// do not.
  static func fenced(_ raw: String) -> TemplateValue { .markup(MarkdownText.fenced(raw)) }
}

extension Status {
  /// The character that stands beside the word, so that colour never stands alone.
  var glyph: String { String(StatusTone(self).glyph) }
}

extension VerdictClass {
  var glyph: String { String(StatusTone(self).glyph) }
}
