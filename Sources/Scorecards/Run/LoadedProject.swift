/// Everything that a command needs before it reads evidence.
struct LoadedProject: Sendable {
  let name: String
  let gates: [Gate]
  let catalogue: [String: Metric]
  let sources: Sources
  let history: [PassedMilestone]
  /// Evidence is named relative to it.
  let folder: String
  /// The folder of the templates, and how people know it.
  let templates: NamedPath
  /// Absolute; `nil` where there is no project file.
  let out: String?
  /// Absolute; `nil` where there is no project file.
  let ledger: String?
  let definitions: [DigestedText]
  /// Warnings only: with an error there is no loaded project.
  let diagnostics: [Diagnostic]
}
