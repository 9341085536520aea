/// How a published report differs from what its manifest, the ledger or the inputs say. Wording:
/// `VerifyWording.swift`.
enum VerifyProblem: Error, Sendable, Equatable {
  case noManifest(folder: String)
  /// The manifest's own digest does not fit.
  case manifestChanged
  /// Its digest fits, and it is none that this version reads.
  case manifestUnreadable(ManifestFault)
  case changed(String)
  case unreadable(String, TextFileProblem)
  case missing(String)
  case added(String)
  /// The manifest names no entry: the run was kept in no ledger.
  case notInLedger
  /// The ledger holds no such entry.
  case entryGone(run: String)
  /// The ledger says of an output, an input or a definition something else than the manifest.
  case otherThanLedger(String)
  /// An input, a definition or a template is not what the report was made from.
  case sourceChanged(String)
  case sourceMissing(String)
  /// What the archive keeps under this digest is something else.
  case archiveChanged(String)
  case notInArchive
  /// The report's `gates.json` is not there or can't be read, so that nothing can be compared with it.
  case noResults(reason: String)
  /// Evaluating again gives something else.
  case otherResult(subject: String, reported: String, found: String)
}
