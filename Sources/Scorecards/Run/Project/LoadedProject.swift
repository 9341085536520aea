/// Everything that a command needs before it reads evidence.
struct LoadedProject: Sendable {
  let name: String
  let gates: [Gate]
  let catalogue: [String: Metric]
  let sources: Sources
  let history: [PassedMilestone]
  let record: PeopleRecord
  /// Where the record is, or where the first entry makes it; `nil` where neither project nor command line has one.
  let recordPath: NamedPath?
  /// `nil` where there is no record yet.
  let recordText: DigestedText?
  /// Evidence is named relative to it.
  let folder: String
  let templates: TemplatePlaces
  /// Absolute; `nil` where there is no project file.
  let out: String?
  /// Who may read what is in it.
  let modes: OutputModes
  /// Absolute; `nil` where there is no project file.
  let ledger: String?
  /// Absolute; `nil` where no evidence is kept.
  let archive: String?
  /// Which key may sign for which role; `nil`: signatures are not checked.
  let allowedSigners: DigestedText?
  /// The record and the keys of those who may sign, where there are such files.
  let recordFiles: [DigestedText]
  /// What people wrote for the documents.
  let briefing: Briefing
  let delivery: DeliveryPlan
  /// Seconds in which a run has to have its report written.
  let timeLimit: Int
  let definitions: [DigestedText]
  /// Warnings only: with an error there is no loaded project.
  let diagnostics: [Diagnostic]

  /// The SHA-256 of each definition, by its name.
  var definitionDigests: [String: String] {
    Dictionary(definitions.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
  }
}
