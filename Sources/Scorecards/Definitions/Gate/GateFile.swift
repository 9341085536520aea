/// A gate file, version 1, as it is written: what could not be read is `nil` and has been reported.
struct GateFile: Sendable {
  let name: String
  let number: Located<Int>?
  let id: Located<String>?
  let title: String?
  let purpose: String?
  let phase: Phase?
  let deadline: Located<Instant>?
  let window: Located<Window>?
  let extensionDate: Located<Instant>?
  let accountable: [String]
  let authority: Authority?
  let criteria: [CriterionFile]
  let ranges: [RangeFile]
  let rules: [RuleFile]
  let escalation: [Escalation]
  let rollback: [RollbackLevel]
  let notes: [String]
  /// It has the key, whether or not its value could be read.
  let declaresWindow: Bool
  let declaresExtension: Bool

  /// The categories of the criteria, each once, in order.
  var categories: [String] {
    criteria.compactMap { $0.category?.value }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A criterion as it is written.
struct CriterionFile: Sendable {
  let place: Place
  let id: Located<String>?
  let title: String?
  let category: Located<String>?
  let owner: String?
  let why: String?
  let remedy: String?
  let kind: Kind?
  let irreversible: Bool
  /// Without the key a criterion is for the board.
  let audience: Audience

  enum Kind: Sendable {
    case measured(MeasureFile)
    case item(admits: [ItemState])
  }
}

/// How a criterion is measured, as it is written.
struct MeasureFile: Sendable {
  let place: Place
  let metric: Located<String>?
  let target: Located<String>?
  let acceptable: Located<String>?
  let partial: Located<String>?
  let over: Located<Fold>?
  /// What a sample has to meet.
  let within: Located<String>?
  let isTimeWeighted: Bool
  /// Inner `nil` is `none`; outer `nil`: the criterion does not say.
  let across: Fold??
  /// Both folds are absent or could be read: without them nobody knows what the thresholds are about.
  let foldsAreRead: Bool
  let labels: [String: String]
  /// The criterion's own window; `nil` where it takes the gate's.
  let window: Window?
  let declaresWindow: Bool
  /// Seconds.
  let freshness: Located<Int>?
  let coverage: Located<Coverage>?
  let keys: Keys

  /// Where keys stand that may turn out to be misplaced.
  struct Keys: Sendable {
    /// `nil` where there is none.
    let window: Place?
    let timeWeighted: Place
  }
}

struct RangeFile: Sendable {
  let low: Located<String>
  let high: Located<String>
}

/// A rule as it is written.
struct RuleFile: Sendable {
  let place: Place
  let verdict: Located<String>?
  let category: Located<VerdictClass>?
  let when: ConditionFile?
  let summary: String?
  let headline: String?
  let actions: [String]
  let dates: [RuleDate]
}

/// A condition as it is written.
indirect enum ConditionFile: Sendable {
  case otherwise
  case allOf([ConditionFile])
  case anyOf([ConditionFile])
  case not(ConditionFile)
  case count(CountFile)
}

/// `every`, `some` or `count` as it is written.
struct CountFile: Sendable {
  let place: Place
  let head: ConditionKey
  let selection: SelectionFile
  let predicates: [Located<Predicate>]
  let atLeast: Located<Int>?
  let atMost: Located<Int>?
}

enum SelectionFile: Sendable {
  case all
  case listed([Located<String>])
  case category(Located<String>)
}
