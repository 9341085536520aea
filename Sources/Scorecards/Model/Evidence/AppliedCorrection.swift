/// A correction of the record and what it met among the evidence.
struct AppliedCorrection: Sendable {
  let correction: Correction
  /// The metrics whose evidence it changed.
  let metrics: Set<String>
  /// The checklist items whose evidence it changed.
  let items: Set<String>
  /// It met something.
  let isMet: Bool
  /// The file is among the inputs.
  let isKnownFile: Bool
}
