/// The names that are in reach at a place of a template, innermost last, as Mustache looks them up.
struct TemplateScope {
  enum Frame {
    case fields(TemplateShape)
    /// A text: `{{.}}` writes it, and it has no names.
    case text
    /// The empty list that an inverted section stands for.
    case nothing
  }

  private(set) var frames: [Frame]
  /// Whether `first()` and `last()` mean something here.
  private(set) var isElement = false

  init(_ shape: TemplateShape) {
    frames = [.fields(shape)]
  }

  /// The scope inside a section.
  func entering(_ frame: Frame, isElement: Bool = false) -> TemplateScope {
    var scope = self
    scope.frames.append(frame)
    scope.isElement = isElement
    return scope
  }

  /// The scope inside a partial, which does not know of the list around it.
  func enteringPartial() -> TemplateScope {
    var scope = self
    scope.isElement = false
    return scope
  }

  /// What stands behind `{{.}}`: only a text can be written.
  var currentIsText: Bool {
    if case .text = frames.last { true } else { false }
  }

  /// What a path leads to. Its first part is looked up outwards, the others only inside what was found.
  func kind(of path: [String]) throws(TemplateFault) -> TemplateShape.Kind {
    let outwards = frames.reversed().compactMap { frame in
      if case .fields(let shape) = frame { shape } else { nil }
    }
    guard let first = path.first, let start = outwards.firstNonNil({ $0.names[first] }) else {
      throw unknown(path, in: outwards)
    }
    var kind = start
    var mayBeAbsent = false
    for part in path.dropFirst() {
      let shape: TemplateShape
      switch kind {
      case .fields(let inner): shape = inner
      case .optionalFields(let inner): (shape, mayBeAbsent) = (inner, true)
      default: throw unknown(path, in: [])
      }
      guard let next = shape.names[part] else { throw unknown(path, in: [shape], part: part) }
      kind = next
    }
    return mayBeAbsent ? kind.optional : kind
  }

  private func unknown(_ path: [String], in shapes: [TemplateShape], part: String? = nil) -> TemplateFault {
    let known = Set(shapes.flatMap(\.names.keys)).sorted()
    let name = path.joined(separator: ".")
    return .unknownName(name, nearest: nearest(part ?? path.first ?? name, in: known), known: known)
  }
}

extension TemplateShape.Kind {
  /// The kind of a value that is inside a group of values which may be absent.
  fileprivate var optional: TemplateShape.Kind {
    switch self {
    case .text: .optionalText
    case .fields(let shape): .optionalFields(shape)
    case .optionalText, .optionalFields, .flag, .texts, .list: self
    }
  }
}

extension Sequence {
  fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = transform(element) { return result }
    }
    return nil
  }
}
