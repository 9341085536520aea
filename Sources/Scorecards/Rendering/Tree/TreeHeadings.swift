internal import CCmark

/// A heading of a page.
struct HTMLHeading: Sendable, Hashable {
  /// 1 to 6.
  let level: Int
  let text: String
  /// Unique on its page; letters, digits, hyphens and underscores.
  let identifier: String
}

/// Gives each heading an identifier, so that links can lead to it.
enum TreeHeadings {
  /// Identifiers that the page around the document uses.
  private static let reserved: Set<String> = ["_content"]

  /// - Parameter taken: identifiers that stand elsewhere in the document.
  static func apply(to root: TreeNode, _ graveyard: inout TreeGraveyard, taken: Set<String> = []) -> [HTMLHeading] {
    var identifiers = Identifiers(used: reserved.union(taken))
    var headings: [HTMLHeading] = []
    for node in Tree.nodes(under: root) where Tree.type(of: node) == CMARK_NODE_HEADING {
      let text = RightToLeft.withoutIsolates(Tree.text(of: node))
      let identifier = identifiers.unique(slug(text))
      let level = Int(cmark_node_get_heading_level(node))
      headings.append(HTMLHeading(level: level, text: text, identifier: identifier))
      // An inline inside a block keeps cmark's line breaks out of the heading.
      guard let block = Tree.custom(CMARK_NODE_CUSTOM_BLOCK, "", ""),
        let heading = Tree.custom(CMARK_NODE_CUSTOM_INLINE, "<h\(level) id=\"\(identifier)\">", "</h\(level)>")
      else { continue }
      cmark_node_append_child(block, heading)
      graveyard.replace(node, with: block, holding: heading)
    }
    return headings
  }

  /// The text in lower case with hyphens for spaces and without other characters than letters, digits, hyphens and
  /// underscores: the way in which Markdown viewers name headings, so that a link works in both dresses.
  static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        slug += "-"
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      {
        slug.unicodeScalars.append(scalar)
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  private struct Identifiers {
    var used: Set<String>
    var counts: [String: Int] = [:]

    mutating func unique(_ slug: String) -> String {
      var identifier = slug
      while !used.insert(identifier).inserted {
        counts[slug, default: 0] += 1
        identifier = "\(slug)-\(counts[slug, default: 1])"
      }
      return identifier
    }
  }
}
