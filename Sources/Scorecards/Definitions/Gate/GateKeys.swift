// The keys of a gate file, version 1 (`docs/gate-file.md`).

enum GateKey: String, FieldKey {
  case version, gate, id, title, purpose, phase, deadline, window
  case extensionDate = "extension"
  case accountable, authority, criteria, ranges, rules, escalation, rollback, notes
  static let mappingName = "the gate"
}

enum PhaseKey: String, FieldKey {
  case number, title, begins
  static let mappingName = "`phase`"
}

enum WindowKey: String, FieldKey {
  case from, through, until
  static let mappingName = "`window`"
}

enum AuthorityKey: String, FieldKey {
  case approve, inform
  case finalCall = "final-call"
  case finalCallNeeds = "final-call-needs"
  case note
  static let mappingName = "`authority`"
}

enum CriterionKey: String, FieldKey {
  case id, title, category, owner, why, remedy, metric, target, acceptable, partial, over, within
  case timeWeighted = "time-weighted"
  case across
  case labels = "where"
  case window, freshness, coverage, checklist, irreversible, audience
  static let mappingName = "a criterion"

  /// What a checklist item has no use for.
  static let measuredOnly: [CriterionKey] = [
    .target, .acceptable, .partial, .over, .within, .timeWeighted, .across, .labels, .window, .freshness, .coverage,
  ]
}

enum CoverageKey: String, FieldKey {
  case share, of, interval
  static let mappingName = "`coverage`"
}

enum RangeKey: String, FieldKey {
  case low, high
  static let mappingName = "a range"
}

enum RuleKey: String, FieldKey {
  case verdict
  case category = "class"
  case when, summary, headline, actions, dates
  static let mappingName = "a rule"
}

enum RuleDateKey: String, FieldKey {
  case day, title
  static let mappingName = "a date"
}

enum ConditionKey: String, FieldKey {
  case every, some, count
  case allOf = "all-of"
  case anyOf = "any-of"
  case not
  case predicate = "is"
  case atLeast = "at-least"
  case atMost = "at-most"
  static let mappingName = "a condition"

  /// One of them makes the condition what it is.
  static let heads: [ConditionKey] = [.every, .some, .count, .allOf, .anyOf, .not]
}

enum SelectionKey: String, FieldKey {
  case category
  static let mappingName = "a selection"
}

enum EscalationKey: String, FieldKey {
  case failure, owner, action, within
  static let mappingName = "an escalation"
}

enum RollbackKey: String, FieldKey {
  case title, when, steps, commands
  static let mappingName = "a rollback level"
}
