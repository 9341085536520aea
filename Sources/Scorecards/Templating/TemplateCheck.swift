/// Holds each name of a template, in every section and partial, to the declared shape.
///
/// All branches are read, also those that tonight's values would leave out.
struct TemplateCheck {
  /// Tags that one document may come to with its partials, which multiply where one is used many times.
  static let tagLimit = 20_000

  /// Partials in reach, by name without extension.
  let outlines: [String: TemplateOutline]
  private(set) var problems: [TemplateProblem] = []
  private var partials: [String] = []
  private var tagCount = 0
  /// Sections and partials around the tag that is being read.
  private var depth = 0

  init(outlines: [String: TemplateOutline]) {
    self.outlines = outlines
  }

  /// Checks a document against its shape.
  mutating func check(_ document: String, _ shape: TemplateShape) {
    guard let outline = outlines[document] else { return }
    partials = [document]
    tagCount = 0
    check(outline.nodes, TemplateScope(shape))
  }

  private mutating func check(_ nodes: [TemplateOutline.Node], _ scope: TemplateScope) {
    for node in nodes {
      guard tagCount < Self.tagLimit else { return }
      tagCount += 1
      switch node {
      case .variable(let tag): attempt(tag) { () throws(TemplateFault) in try Self.checkVariable(tag, scope) }
      case .section(let tag, let inner):
        var inside: TemplateScope?
        attempt(tag) { () throws(TemplateFault) in inside = try Self.scope(inside: tag, scope) }
        // A section of an unknown name has unknown names inside; one message is enough.
        if let inside { descend(tag, inner, inside) }
      case .partial(let tag): enter(tag, scope)
      }
    }
  }

  private mutating func enter(_ tag: TemplateTag, _ scope: TemplateScope) {
    guard let outline = outlines[tag.text] else {
      return report(tag, .missingPartial(tag.text, nearest: nearest(tag.text, in: outlines.keys.sorted())))
    }
    guard !partials.contains(tag.text) else { return report(tag, .recursivePartial(partials + [tag.text])) }
    partials.append(tag.text)
    descend(tag, outline.nodes, scope.enteringPartial())
    partials.removeLast()
    if tagCount >= Self.tagLimit { report(tag, .tooLarge(limit: Self.tagLimit)) }
  }

  private mutating func descend(_ tag: TemplateTag, _ nodes: [TemplateOutline.Node], _ scope: TemplateScope) {
    guard depth < TemplateOutline.depthLimit else {
      return report(tag, .nestedTooDeeply(limit: TemplateOutline.depthLimit))
    }
    depth += 1
    check(nodes, scope)
    depth -= 1
  }

  private mutating func attempt(_ tag: TemplateTag, _ check: () throws(TemplateFault) -> Void) {
    do { try check() } catch { report(tag, error) }
  }

  private mutating func report(_ tag: TemplateTag, _ fault: TemplateFault) {
    problems.append(TemplateProblem(place: tag.place, fault: fault))
  }

  private static func checkVariable(_ tag: TemplateTag, _ scope: TemplateScope) throws(TemplateFault) {
    switch tag.name {
    case .path(let path):
      switch try scope.kind(of: path) {
      case .text, .optionalText: return
      case .flag, .texts, .list, .fields, .optionalFields: throw .notText(tag.text)
      }
    case .current:
      if !scope.currentIsText { throw .notText(tag.text) }
    case .position, .empty:
      throw .notText(tag.text)
    }
  }

  /// The scope inside a section's tags.
  private static func scope(inside tag: TemplateTag, _ scope: TemplateScope) throws(TemplateFault) -> TemplateScope {
    switch tag.name {
    case .current: throw .notSection(tag.text)
    case .position:
      guard scope.isElement else { throw .positionOutsideList(tag.text) }
      return scope
    case .empty(let path):
      switch try scope.kind(of: path) {
      case .texts, .list: return scope
      default: throw .notList(tag.text)
      }
    case .path(let path):
      let kind = try scope.kind(of: path)
      return try tag.kind == .inverted ? inverted(kind, tag, scope) : entered(kind, tag, scope)
    }
  }

  private static func entered(
    _ kind: TemplateShape.Kind, _ tag: TemplateTag, _ scope: TemplateScope
  ) throws(TemplateFault) -> TemplateScope {
    switch kind {
    case .text: throw .notSection(tag.text)
    case .optionalText: scope.entering(.text)
    case .flag: scope
    case .texts: scope.entering(.text, isElement: true)
    case .list(let element): scope.entering(.fields(element), isElement: true)
    case .fields(let shape), .optionalFields(let shape): scope.entering(.fields(shape))
    }
  }

  private static func inverted(
    _ kind: TemplateShape.Kind, _ tag: TemplateTag, _ scope: TemplateScope
  ) throws(TemplateFault) -> TemplateScope {
    switch kind {
    case .text, .fields: throw .notSection(tag.text)
    case .optionalText, .optionalFields, .flag: scope
    case .texts, .list: scope.entering(.nothing)
    }
  }
}
