/// What a key's value has to be.
enum ExpectedType: Sendable, Equatable {
  case text, wholeNumber, boolean, list, mapping, textOrList, selection, windowOrGate, condition, source
  case shareOrMapping

  /// With its article.
  var wording: String {
    switch self {
    case .text: "a text"
    case .wholeNumber: "a whole number"
    case .boolean: "`true` or `false`"
    case .list: "a list"
    case .mapping: "a mapping"
    case .textOrList: "a text or a list of texts"
    case .selection: "`all`, a list of criterion ids or `{category: …}`"
    case .windowOrGate: "`gate`, `14d`, `{from: …, through: …}` or `{from: …, until: …}`"
    case .shareOrMapping: "a share such as `95 %` or a mapping with `share`"
    case .condition: "`otherwise` or a condition"
    case .source: "a path or a mapping with `path` or `paths`"
    }
  }
}
