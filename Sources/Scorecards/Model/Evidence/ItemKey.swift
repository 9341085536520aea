/// What a checklist says of an item; the raw value is its key, or the name of its column.
enum ItemKey: String, Sendable, CaseIterable {
  case id, state, owner, due, completed, evidence, note

  /// Those that stand beside the id.
  static let details = allCases.filter { $0 != .id }
}
