/// A project file, version 1: `scorecard.yaml`.
struct ProjectFile: Sendable {
  let name: String
  /// Files, folders or patterns, relative to the project; `nil`: `gates`, or where there is none the tool's own.
  let gates: [String]?
  let templates: String?
  let out: String
  let modes: OutputModes
  let ledger: String
  /// Where evidence files are kept by digest; `nil`: nowhere.
  let archive: String?
  let sources: Sources
  let history: [PassedMilestone]
  /// The people's record; `nil`: `record.yaml`, where there is one.
  let record: String?
  let briefing: BriefingFiles
  let delivery: DeliveryPlan
  /// Seconds in which a run has to have its report written.
  let timeLimit: Int

  /// Where the project says nothing else.
  static let timeLimit = 3600
}

/// Where the inputs of the documents are; `nil` is what the project does not name.
struct BriefingFiles: Sendable {
  let team: String?
  let roadmap: String?
  let risks: String?
  /// A folder; `nil`: `narrative`, where there is one.
  let narrative: String?
}

/// Reads `scorecard.yaml`; the project is `nil` where it has an error.
func loadProject(_ file: DefinitionText) -> (project: ProjectFile?, diagnostics: [Diagnostic]) {
  switch readYAML(file) {
  case .failure(let problem): return (nil, [problem.diagnostic])
  case .success(let root):
    var problems = ProblemList()
    let project = ProjectReading(root: root).read(&problems)
    return (problems.isEmpty ? project : nil, problems.sorted)
  }
}
