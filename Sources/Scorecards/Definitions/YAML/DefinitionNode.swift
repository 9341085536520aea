/// A part of a definition file and where it stands: YAML without anchors, tags and keys that are no text.
struct DefinitionNode: Sendable {
  enum Content: Sendable {
    /// Nothing stands behind the key, or `null`.
    case nothing
    case scalar(String, isPlain: Bool)
    case list([DefinitionNode])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: Located<String>
    let value: DefinitionNode
  }

  let content: Content
  let place: Place

  /// What a reader of the file would call it.
  var shape: String {
    switch content {
    case .nothing: "nothing"
    case .scalar(let text, _): "`\(text.shortened)`"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The entries of a mapping; empty for anything else.
  var entries: [Entry] {
    if case .mapping(let entries) = content { return entries }
    return []
  }
}
