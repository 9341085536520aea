// The keys of `scorecard.yaml`, version 1 (`docs/project-file.md`).

enum ProjectKey: String, FieldKey {
  case version, project, gates, templates, out, ledger, archive, metrics, checklists, incidents, history, record
  case team, roadmap, risks, narrative, delivery, modes
  case timeLimit = "time-limit"
  static let mappingName = "the project"
}

enum ModesKey: String, FieldKey {
  case folder, file
  static let mappingName = "`modes`"
}

enum MetricSourceKey: String, FieldKey {
  case path, paths, layout, columns, names, metric, time, units, labels
  case constantLabels = "constant-labels"
  case only, rank
  case timeLimit = "time-limit"
  static let mappingName = "a metrics source"
}

enum ChecklistSourceKey: String, FieldKey {
  case path, paths
  case timeLimit = "time-limit"
  static let mappingName = "a checklist source"
}

enum IncidentSourceKey: String, FieldKey {
  case path, paths
  case coversUntil = "covers-until"
  case timeLimit = "time-limit"
  static let mappingName = "an incidents source"
}

enum MilestoneKey: String, FieldKey {
  case id, title, passed
  static let mappingName = "a milestone"
}

/// A source that names files.
protocol SourceKey: FieldKey {
  static var path: Self { get }
  static var paths: Self { get }
  static var timeLimit: Self { get }
}

extension MetricSourceKey: SourceKey {}
extension ChecklistSourceKey: SourceKey {}
extension IncidentSourceKey: SourceKey {}

enum DeliveryKey: String, FieldKey {
  case sendmail, mail, publish, metrics
  case timeLimit = "time-limit"
  static let mappingName = "`delivery`"
}

enum MailOrderKey: String, FieldKey {
  case document, recipients, sender, when
  static let mappingName = "a mail"
}

enum PublishOrderKey: String, FieldKey {
  case to, run, keep
  case timeLimit = "time-limit"
  static let mappingName = "`publish`"
}
