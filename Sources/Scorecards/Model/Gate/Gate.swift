/// A decision with a deadline: what has to hold, what follows from it, and who decides.
struct Gate: Sendable {
  let number: Int
  let id: String
  var title: String
  let purpose: String
  let phase: Phase
  let deadline: Instant
  let window: Window?
  /// The instant at which a conditional verdict is judged again, by the first rule.
  let extensionDate: Instant?
  let accountable: [String]
  let authority: Authority
  let criteria: [Criterion]
  let rules: [Rule]
  /// Pairs of criteria whose first must not be above the second.
  let ranges: [RangePair]
  let escalation: [Escalation]
  let rollback: [RollbackLevel]
  let notes: [String]
  /// The gate file, as it was named.
  let file: String

  /// The criteria that some rule looks at.
  var decisive: Set<String> { Set(rules.flatMap(\.when.criteria)) }

  /// The rule with the best verdict: the first that lets the project proceed.
  var bestRule: Rule? { rules.first { $0.verdict.category == .proceed } ?? rules.first }

  /// The roles that must have signed: those that must approve, and those with the final call.
  var signers: [String] {
    (authority.finalCall + authority.finalCallNeeds).reduce(into: authority.approve) { roles, role in
      if !roles.contains(role) { roles.append(role) }
    }
  }

  /// By its id or its number.
  func isNamed(_ name: String) -> Bool { name == id || Int(name) == number }

  /// The same gate with another deadline. An extension date that does not lie after it extends nothing any more: nothing
  /// is judged again at it, and nothing can still be met by it.
  func with(deadline: Instant) -> Gate {
    Gate(
      number: number, id: id, title: title, purpose: purpose, phase: phase, deadline: deadline, window: window,
      extensionDate: extensionDate.flatMap { $0 > deadline ? $0 : nil }, accountable: accountable, authority: authority,
      criteria: criteria, rules: rules,
      ranges: ranges, escalation: escalation, rollback: rollback, notes: notes, file: file)
  }

  /// A gate is upcoming until its window, or without one its phase, has begun.
  var begins: Instant { window?.start ?? phase.begins.start }
}

struct Phase: Sendable {
  let number: Int
  let title: String
  let begins: Day
}

/// Who signs, who is informed, and whose word settles a conflict (framework, "Decision Authority by Gate").
struct Authority: Sendable {
  let approve: [String]
  let inform: [String]
  let finalCall: [String]
  /// Roles without whose approval those with the final call can't settle a conflict.
  let finalCallNeeds: [String]
  let note: String?
}

/// One rule; rules are tried in order and the first that is true decides.
struct Rule: Sendable {
  let verdict: Verdict
  let when: Condition
  /// The condition in words, as reports give it.
  let summary: String
  let headline: String?
  let actions: [String]
  /// What is due when, where this rule decides.
  let dates: [RuleDate]
}

/// A day that follows from a verdict: a reassessment, a new start.
struct RuleDate: Sendable {
  let day: Day
  let title: String
}

struct RangePair: Sendable {
  let low: String
  let high: String
}

struct Escalation: Sendable {
  let failure: String
  let owner: String
  let action: String
  let within: String?
}

/// A runbook that reports print and the tool never executes.
struct RollbackLevel: Sendable {
  let title: String
  let when: String?
  let steps: [String]
  let commands: String?
}

/// One thing that has to hold.
struct Criterion: Sendable {
  let id: String
  var title: String
  let category: String
  var owner: String
  let why: String?
  let remedy: String?
  let source: CriterionSource
  /// Once unmet it can't be met again (an incident inside the window).
  let irreversible: Bool
  /// Only what is public is told in documents for the public.
  var audience = Audience.board

  /// Its figure comes from an export; it can't be ticked by hand.
  var isMeasured: Bool {
    if case .measured = source { return true }
    return false
  }
}

enum CriterionSource: Sendable {
  case measured(Measure)
  /// An item of a checklist, and the states that are as good as met.
  case item(admits: [ItemState])
}

/// What a checklist says of an item (reading, section 5).
enum ItemState: String, Sendable, CaseIterable {
  case complete
  case inProgress = "in-progress"
  case queued
  case notStarted = "not-started"
  case delayed
  case blocked
  case notApplicable = "not-applicable"
}
