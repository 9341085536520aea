/// Holds the values handed to a template to its declared shape, so that no name can stay empty by accident.
struct ShapeCheck {
  private(set) var faults: [TemplateFault] = []

  init(_ fields: TemplateFields, _ shape: TemplateShape) {
    check(fields, shape, "")
  }

  private mutating func check(_ fields: TemplateFields, _ shape: TemplateShape, _ path: String) {
    for name in Set(fields.values.keys).subtracting(shape.names.keys).sorted() {
      faults.append(.valueUndeclared(path + name))
    }
    for (name, kind) in shape.names.sorted(by: { $0.key < $1.key }) {
      guard let value = fields.values[name] else {
        faults.append(.valueMissing(path + name))
        continue
      }
      check(value, kind, path + name)
    }
  }

  private mutating func check(_ value: TemplateValue, _ kind: TemplateShape.Kind, _ path: String) {
    switch (kind, value) {
    case (.text, .text), (.text, .markup), (.text, .html): return
    case (.optionalText, .text), (.optionalText, .markup), (.optionalText, .html), (.optionalText, .absent): return
    case (.flag, .flag), (.optionalFields, .absent): return
    case (.texts, .texts(let texts)):
      for (index, text) in texts.enumerated() { check(text, .text, "\(path)[\(index)]") }
    case (.list(let shape), .list(let rows)):
      for (index, fields) in rows.enumerated() { check(fields, shape, "\(path)[\(index)].") }
    case (.fields(let shape), .fields(let fields)), (.optionalFields(let shape), .fields(let fields)):
      check(fields, shape, path + ".")
    default:
      faults.append(.valueOfOtherKind(path))
    }
  }
}
