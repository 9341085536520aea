/// What `evaluate`, `run` and `check` are told about where definitions and evidence are.
public struct ProjectArguments: Sendable {
  /// The project's folder; `nil`: this folder.
  public var project: String?
  /// Gate files or folders; where given without `project`, no `scorecard.yaml` is looked for.
  public var gates: [String] = []
  /// Metric exports, which replace those of the project; each is a source of its own.
  public var metrics: [String] = []
  /// Checklists, which replace those of the project.
  public var checklists: [String] = []
  /// Incidents files, which replace those of the project.
  public var incidents: [String] = []
  /// The people's record, which replaces that of the project.
  public var record: String?
  /// Numbers or ids of the gates to evaluate; empty: all.
  public var gate: [String] = []
  /// RFC 3339; `nil`: now.
  public var asOf: String?
  /// `stop`, `undetermined`, `conditional`.
  public var failOn: [String] = []

  /// The SHA-256 of each evidence file is taken and stands beside what it says.
  public var digests = true

  /// What each criterion was day by day is found too, though no trajectory looks at it: the ledger keeps it.
  var findsDailyValues = false

  /// Everything from the project in this folder, all gates, as of now.
  public init() {}
}
