// The keys of the documents' inputs and of their templates' front matter, version 1 (`docs/documents.md`).

enum FrontMatterKey: String, FieldKey {
  case document, title, audience, gates, subject, names
  static let mappingName = "the front matter"
}

enum TeamKey: String, ListFileKey {
  case version, team
  static let mappingName = "the team file"
  static let list = TeamKey.team
}

enum AssignmentKey: String, EntryKey {
  case role, name, area, note
  static let mappingName = "an assignment"
  static let required: [AssignmentKey] = [.role]
}

enum RoadmapKey: String, ListFileKey {
  case version, roadmap
  static let mappingName = "the roadmap"
  static let list = RoadmapKey.roadmap
}

enum RoadmapItemKey: String, EntryKey {
  case track, title, state, completed, item, owner, due, note
  static let mappingName = "a roadmap item"
  static let required: [RoadmapItemKey] = [.track, .title, .owner]
}

enum RisksKey: String, ListFileKey {
  case version, risks
  static let mappingName = "the file of risks"
  static let list = RisksKey.risks
}

enum RiskKey: String, EntryKey {
  case title, kind, level, movement, mitigation, owner
  static let mappingName = "a risk"
  static let required = RiskKey.allCases
}

/// A file that is a list of entries.
protocol ListFileKey: FieldKey {
  static var version: Self { get }
  static var list: Self { get }
}

/// An entry of such a file: a mapping of a YAML list, or a row of a CSV.
protocol EntryKey: FieldKey {
  static var required: [Self] { get }
}
