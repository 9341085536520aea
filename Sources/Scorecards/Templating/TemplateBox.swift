internal import Mustache

/// What Mustache sees of a value: only what may be written, already escaped.
enum TemplateBox {
  /// A text in the template's dialect. It has no children, so that Mustache does not look inside by reflection.
  struct Written: MustacheCustomRenderable, MustacheParent {
    let renderText: String
    var isNull: Bool { false }
    func child(named: String) -> Any? { nil }
  }

  /// A value that is not there: it hides a value of the same name further out, which a plain nil would not.
  struct Nothing: MustacheCustomRenderable, MustacheParent {
    var renderText: String { "" }
    var isNull: Bool { true }
    func child(named: String) -> Any? { nil }
  }

  /// A group of values whose children are boxed when they are asked for.
  struct Fields: MustacheCustomRenderable, MustacheParent {
    let fields: TemplateFields
    let dialect: TemplateDialect
    var renderText: String { "" }
    var isNull: Bool { false }

    func child(named name: String) -> Any? {
      fields.values[name].map { TemplateBox.boxed($0, in: dialect) }
    }
  }

  /// The value as Mustache may see it.
  static func boxed(_ value: TemplateValue, in dialect: TemplateDialect) -> Any {
    switch value {
    case .text, .markup, .html: Written(renderText: value.written(in: dialect) ?? "")
    case .flag(let flag): flag
    case .texts(let texts): texts.map { Written(renderText: $0.written(in: dialect) ?? "") }
    case .list(let rows): rows.map { Fields(fields: $0, dialect: dialect) }
    case .fields(let fields): Fields(fields: fields, dialect: dialect)
    case .absent: Nothing()
    }
  }
}
