/// What `sign` is told.
public struct SignArguments: Sendable {
  public var gate = ""
  public var role = ""
  public var name = ""
  /// `approve`, `reject` or `abstain`.
  public var vote = ""
  public var comment: String?
  /// A private key to sign with, or the public one of a key that an agent holds.
  public var key: String?
  /// The run whose report was read.
  public var run: String?
  /// RFC 3339; `nil`: the as-of time, and without one now.
  public var at: String?

  /// Nothing yet.
  public init() {}
}

/// What `waive` is told.
public struct WaiveArguments: Sendable {
  public var gate = ""
  public var criterion = ""
  /// The role that grants it.
  public var approver = ""
  public var name: String?
  public var reason = ""
  /// The first UTC day, such as 2026-02-20.
  public var from = ""
  /// The last one.
  public var until = ""
  public var issue: String?

  /// Nothing yet.
  public init() {}
}

/// What `override` is told.
public struct OverrideArguments: Sendable {
  public var gate = ""
  public var role = ""
  public var name = ""
  /// One of the gate's own verdicts.
  public var decision = ""
  public var reason = ""
  /// RFC 3339; `nil`: the as-of time, and without one now.
  public var at: String?

  /// Nothing yet.
  public init() {}
}

/// What `reopen` is told.
public struct ReopenArguments: Sendable {
  public var gate = ""
  public var role = ""
  public var name = ""
  /// `market-shock`, `competitive-threat` or `internal-incident`.
  public var kind = ""
  public var reason = ""
  /// `reaffirm`, `modify` or `escalate`, where it is known.
  public var outcome: String?
  /// RFC 3339; `nil`: the as-of time, and without one now.
  public var at: String?

  /// Nothing yet.
  public init() {}
}

/// What `conclude` is told.
public struct ConcludeArguments: Sendable {
  public var gate = ""
  public var role = ""
  public var name = ""
  /// `reaffirm`, `modify` or `escalate`.
  public var outcome = ""
  public var reason: String?
  /// RFC 3339; `nil`: the as-of time, and without one now.
  public var at: String?

  /// Nothing yet.
  public init() {}
}

/// What `correct` is told.
public struct CorrectArguments: Sendable {
  /// The evidence file, as the project names it.
  public var source = ""
  public var line = 0
  /// The only metric that is meant; `nil`: every value of the line.
  public var metric: String?
  /// The line does not count.
  public var exclude = false
  /// What its value is replaced with, in the metric's own unit.
  public var value: String?
  /// The role that grants it.
  public var approver = ""
  public var name: String?
  public var reason = ""
  /// RFC 3339; `nil`: the as-of time, and without one now.
  public var at: String?

  /// Nothing yet.
  public init() {}
}
