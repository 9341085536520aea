/// The names that a template may use and what stands behind each.
struct TemplateShape: Sendable, Hashable {
  /// What stands behind a name.
  indirect enum Kind: Sendable, Hashable {
    /// Always there; written as `{{name}}`.
    case text
    /// May be absent: `{{name}}` then writes nothing, and `{{#name}}…{{/name}}` is left out.
    case optionalText
    /// Chooses a section; can't be written.
    case flag
    /// Repeats a section, where `{{.}}` is the text.
    case texts
    /// Repeats a section, where the element's names can be used.
    case list(TemplateShape)
    /// Always there; `{{name.inner}}` or a section.
    case fields(TemplateShape)
    /// The same, but may be absent.
    case optionalFields(TemplateShape)
  }

  let names: [String: Kind]

  init(_ names: [String: Kind]) {
    self.names = names
  }

  /// A shape with this shape's names and more; a name that both have keeps the other's kind.
  func adding(_ more: [String: Kind]) -> TemplateShape {
    TemplateShape(names.merging(more) { _, new in new })
  }
}

extension TemplateShape: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, Kind)...) {
    names = Dictionary(elements) { _, last in last }
  }
}
