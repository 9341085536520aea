/// A value that a template may write. Each knows how far it is trusted, so that no template can write it unescaped.
enum TemplateValue: Sendable, Hashable {
  /// Untrusted: escaped for the dialect of the template, wherever it stands and with however many braces.
  case text(String)
  /// Markdown that our own code made of escaped parts; in other dialects it is text.
  case markup(String)
  /// HTML that our own renderer made; in other dialects it is text.
  case html(String)
  /// Chooses a section.
  case flag(Bool)
  /// One section each, where `{{.}}` is a text, markup or html value.
  case texts([TemplateValue])
  /// One section each.
  case list([TemplateFields])
  case fields(TemplateFields)
  /// An optional text or group that is not there.
  case absent

  /// Untrusted text that may be absent.
  static func optional(_ text: String?) -> TemplateValue {
    text.map(TemplateValue.text) ?? .absent
  }

  /// How the value reads in a dialect, or nil where it is not text.
  func written(in dialect: TemplateDialect) -> String? {
    switch self {
    case .text(let raw): dialect.text(raw)
    case .markup(let markdown): dialect == .markdown ? markdown : dialect.text(markdown)
    case .html(let markup): dialect == .html ? markup : dialect.text(markup)
    case .flag, .texts, .list, .fields, .absent: nil
    }
  }
}

/// The values behind a shape's names.
struct TemplateFields: Sendable, Hashable {
  let values: [String: TemplateValue]

  init(_ values: [String: TemplateValue]) {
    self.values = values
  }
}

extension TemplateFields: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, TemplateValue)...) {
    values = Dictionary(elements) { _, last in last }
  }
}
