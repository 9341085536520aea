/// Inlines as plain text.
struct MailInlineText {
  /// Emphasis is a remark beside a value, not a stress.
  var isCell = false

  func text(_ inlines: [MailInline]) -> String { inlines.map(text).joined() }

  private func text(_ inline: MailInline) -> String {
    switch inline {
    case .text(let text), .code(let text), .status(_, let text): text
    case .emphasis(let inner): isCell ? "(\(text(inner)))" : text(inner)
    case .strong(let inner), .reference(let inner): text(inner)
    case .link(let inner, let target): link(text(inner), target)
    case .figure(let figure): UntrustedText.sanitised(figure.text)
    case .lineBreak: isCell ? " " : "\n"
    }
  }

  private func link(_ words: String, _ target: String) -> String {
    words == target ? "<\(target)>" : "\(words) <\(target)>"
  }
}
