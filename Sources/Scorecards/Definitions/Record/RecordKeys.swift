// The keys of `record.yaml`, version 1 (`docs/record.md`).

enum RecordKey: String, FieldKey {
  case version
  case allowedSigners = "allowed-signers"
  case signOffs = "sign-offs"
  case waivers, overrides, reopenings, outcomes, corrections
  case estimates = "fix-estimates"
  static let mappingName = "the record"
}

enum SignOffKey: String, FieldKey {
  case gate, role, name, time, vote, comment, run, digest, user, signature
  static let mappingName = "a sign-off"
}

enum WaiverKey: String, FieldKey {
  case gate, criterion, approver, name, reason, from, until, issue
  static let mappingName = "a waiver"
}

enum OverrideKey: String, FieldKey {
  case gate, role, name, time, decision, reason, recommended, digest, user
  static let mappingName = "an override"
}

enum ReopeningKey: String, FieldKey {
  case gate, role, name, time, kind, reason, outcome, user
  static let mappingName = "a reopening"
}

enum OutcomeKey: String, FieldKey {
  case gate, role, name, time, outcome, reason, user
  static let mappingName = "an outcome"
}

enum CorrectionKey: String, FieldKey {
  case source, line, metric, exclude, value, approver, name, reason, time
  static let mappingName = "a correction"
}

enum EstimateKey: String, FieldKey {
  case gate, criterion, hours, by, time
  static let mappingName = "a fix estimate"
}

/// An entry that belongs to a gate.
protocol GateEntryKey: FieldKey {
  static var gate: Self { get }
}

extension SignOffKey: GateEntryKey {}
extension WaiverKey: GateEntryKey {}
extension OverrideKey: GateEntryKey {}
extension ReopeningKey: GateEntryKey {}
extension OutcomeKey: GateEntryKey {}
extension EstimateKey: GateEntryKey {}
