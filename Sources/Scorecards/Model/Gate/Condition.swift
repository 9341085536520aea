/// When a rule applies: what its `when:` says of the gate's criteria.
indirect enum Condition: Sendable {
  case always
  case allOf([Condition])
  case anyOf([Condition])
  case not(Condition)
  /// At least `atLeast` and at most `atMost` of the criteria satisfy one of the predicates. `every` and `some` are
  /// written with it too.
  case count(criteria: [String], satisfying: [Predicate], atLeast: Int, atMost: Int)

  /// The criteria that it looks at, each once, in order of mention.
  var criteria: [String] {
    mentions.distinct
  }

  /// The same with repetitions: one for each look at a criterion that an answer takes.
  private var mentions: [String] {
    switch self {
    case .always: []
    case .allOf(let parts), .anyOf(let parts): parts.flatMap(\.mentions)
    case .not(let part): part.mentions
    case .count(let criteria, _, _, _): criteria
    }
  }

  /// How many looks at a criterion an answer takes; at least one.
  var size: Int { max(1, mentions.count) }
}

/// What a condition asks of one criterion (reading, section 1 "First match wins").
enum Predicate: String, Sendable, CaseIterable {
  case met
  /// Met or acceptable.
  case passes
  /// Met, acceptable or partial.
  case atLeastPartial = "at least partial"
  /// Every known status but met.
  case unmet
  /// It can still be met by the gate's extension date: a measured one can be undone and its trajectory is good, an item
  /// is delayed with a date committed from judged_at's day to the extension date.
  case recoverable = "can still be met"
}

/// The three-valued answer to a condition.
enum Truth: Sendable, CaseIterable {
  case yes, no, unknown

  init(_ value: Bool) { self = value ? .yes : .no }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
