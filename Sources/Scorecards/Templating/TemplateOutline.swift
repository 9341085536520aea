/// The tags of a template as a tree of sections.
struct TemplateOutline: Sendable, Hashable {
  indirect enum Node: Sendable, Hashable {
    case variable(TemplateTag)
    case section(TemplateTag, [Node])
    case partial(TemplateTag)
  }

  /// Sections and partials, together, that may stand inside one another; Mustache recurses over both.
  static let depthLimit = 24

  let nodes: [Node]
  let problems: [TemplateProblem]

  /// Reads a template's text; the tree is empty where its sections do not match.
  init(file: String, text: String, firstLine: Int = 1) {
    let scanner = TemplateScanner(file: file, text: text, firstLine: firstLine)
    var builder = Builder()
    for tag in scanner.tags { builder.add(tag) }
    let nodes = builder.finish()
    problems = scanner.problems + builder.problems
    self.nodes = builder.problems.isEmpty ? nodes : []
  }

  private struct Builder {
    private var open: [(tag: TemplateTag, nodes: [Node])] = []
    private var nodes: [Node] = []
    private(set) var problems: [TemplateProblem] = []

    /// After the first section that does not match, the others say nothing.
    mutating func add(_ tag: TemplateTag) {
      guard problems.isEmpty else { return }
      switch tag.kind {
      case .variable: nodes.append(.variable(tag))
      case .partial: nodes.append(.partial(tag))
      case .section, .inverted: enter(tag)
      case .close: close(tag)
      }
    }

    mutating func finish() -> [Node] {
      guard problems.isEmpty else { return [] }
      for section in open { report(section.tag, .unclosedSection(section.tag.text)) }
      return nodes
    }

    private mutating func enter(_ tag: TemplateTag) {
      open.append((tag, nodes))
      nodes = []
      if open.count == TemplateOutline.depthLimit + 1 {
        report(tag, .nestedTooDeeply(limit: TemplateOutline.depthLimit))
      }
    }

    private mutating func close(_ tag: TemplateTag) {
      guard let section = open.last else { return report(tag, .unopenedSection(tag.text)) }
      guard section.tag.text == tag.text else {
        return report(tag, .crossedSection(open: section.tag.text, closed: tag.text))
      }
      open.removeLast()
      nodes = section.nodes + [.section(section.tag, nodes)]
    }

    private mutating func report(_ tag: TemplateTag, _ fault: TemplateFault) {
      problems.append(TemplateProblem(place: tag.place, fault: fault))
    }
  }
}
