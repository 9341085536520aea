internal import CCmark

/// Holds links and images to what a report may contain.
struct TreeLinks {
  /// SVG markup of our own figures by their path, such as `figures/learners.svg`.
  let figures: [String: String]

  static let figureOpening = "<span class=\"figure\">"

  /// Links keep allowed targets, and sibling documents become pages; other links are reduced to their text. Images of our
  /// own figures stay, as SVG where it is given; other images are reduced to their alternative text.
  func apply(to root: TreeNode, _ graveyard: inout TreeGraveyard) {
    for node in Tree.nodes(under: root) {
      switch Tree.type(of: node) {
      case CMARK_NODE_LINK: link(node, &graveyard)
      case CMARK_NODE_IMAGE: image(node, &graveyard)
      default: continue
      }
    }
  }

  /// A sibling document's path with `.html` for `.md`; other targets as they are.
  static func page(for target: String) -> String {
    let end = target.firstIndex { $0 == "#" || $0 == "?" } ?? target.endIndex
    guard LinkTarget.scheme(of: target) == nil, target[..<end].hasSuffix(".md") else { return target }
    return target[..<end].dropLast(3) + ".html" + target[end...]
  }

  /// `figures/NAME.svg` with a plain name, so that nothing leads out of that folder.
  static func isFigure(_ target: String) -> Bool {
    guard target.hasPrefix("figures/"), target.hasSuffix(".svg") else { return false }
    let name = target.dropFirst("figures/".count)
    return name.first != "." && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.~".contains($0)) }
  }

  private func link(_ node: TreeNode, _ graveyard: inout TreeGraveyard) {
    let target = Tree.target(of: node)
    guard LinkTarget.isAllowed(target) else { return graveyard.unwrap(node) }
    cmark_node_set_url(node, Self.page(for: target))
  }

  private func image(_ node: TreeNode, _ graveyard: inout TreeGraveyard) {
    let target = Tree.target(of: node)
    guard Self.isFigure(target) else { return graveyard.unwrap(node) }
    guard let markup = figures[target] else { return }
    guard let figure = Tree.custom(CMARK_NODE_CUSTOM_INLINE, Self.figureOpening + markup, "</span>") else { return }
    // The alternative text is inside the figure's own markup.
    cmark_node_insert_before(node, figure)
    graveyard.bury(node)
  }
}
