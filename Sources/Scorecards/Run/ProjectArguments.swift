/// What `evaluate`, `run` and `check` are told about where definitions and evidence are.
public struct ProjectArguments: Sendable {
  /// The project's folder; `nil`: this folder.
  public var project: String?
  /// Gate files or folders; where given without `project`, no `scorecard.yaml` is looked for.
  public var gates: [String] = []
  public var metrics: [String] = []
  public var checklists: [String] = []
  public var incidents: [String] = []
  /// Numbers or ids of the gates to evaluate; empty: all.
  public var gate: [String] = []
  /// RFC 3339; `nil`: now.
  public var asOf: String?
  /// `stop`, `undetermined`, `conditional`.
  public var failOn: [String] = []

  public init() {}
}
