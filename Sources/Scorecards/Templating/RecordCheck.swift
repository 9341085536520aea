/// Holds the values handed to a template to its declared shape, so that no name can stay empty by accident.
struct RecordCheck {
  private(set) var faults: [TemplateFault] = []

  init(_ record: TemplateRecord, _ shape: TemplateShape) {
    check(record, shape, "")
  }

  private mutating func check(_ record: TemplateRecord, _ shape: TemplateShape, _ path: String) {
    for name in Set(record.values.keys).subtracting(shape.names.keys).sorted() {
      faults.append(.valueUndeclared(path + name))
    }
    for (name, kind) in shape.names.sorted(by: { $0.key < $1.key }) {
      guard let value = record.values[name] else {
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
    case (.flag, .flag), (.optionalRecord, .absent): return
    case (.texts, .texts(let texts)):
      for (index, text) in texts.enumerated() { check(text, .text, "\(path)[\(index)]") }
    case (.list(let shape), .list(let records)):
      for (index, record) in records.enumerated() { check(record, shape, "\(path)[\(index)].") }
    case (.record(let shape), .record(let record)), (.optionalRecord(let shape), .record(let record)):
      check(record, shape, path + ".")
    default:
      faults.append(.valueOfOtherKind(path))
    }
  }
}
