extension VerifyProblem: Problem {
  var message: String {
    switch self {
    case .noManifest(let folder): "`\(folder)` holds no manifest.json of ours"
    case .manifestChanged: "it was changed: its own digest does not fit"
    case .manifestUnreadable(let fault): "this manifest can't be read: \(fault.wording)"
    case .changed: "it was changed: its digest is not the manifest's"
    case .unreadable(_, let problem): problem.message
    case .missing: "the manifest lists it, and it is not there"
    case .added: "the manifest does not list it"
    case .notInLedger: "the report's run was kept in no ledger (--no-history)"
    case .entryGone(let run): "the ledger does not hold the entry that the report names (run \(run.prefix(12)))"
    case .otherThanLedger(let name): "the ledger says something else of `\(name)` than the manifest"
    case .sourceChanged: "it is not what the report was made from: its digest is another"
    case .sourceMissing: "the report was made from it, and it is not among today's inputs and definitions"
    case .archiveChanged(let digest): "what the archive keeps as `\(digest)` does not have that digest"
    case .notInArchive: "the archive does not hold it"
    case .noResults(let reason): "the results can't be compared with today's: \(reason)"
    case .otherResult(let subject, let reported, let found):
      "\(subject): the report says \(reported), evaluating again gives \(found)"
    }
  }

  var remedy: String? {
    switch self {
    case .noManifest: "name the output folder of `scorecard run`"
    case .entryGone: "the ledger is another one, or its last entries were cut off: compare it with a backup"
    case .archiveChanged: "put a backup in its place; a run does not write what is there already"
    case .manifestUnreadable(.schema): "use the newer scorecard that wrote it"
    case .manifestUnreadable(.json), .manifestUnreadable(.outside), .manifestChanged, .changed, .unreadable, .missing,
      .added,
      .notInLedger, .otherThanLedger, .sourceChanged, .sourceMissing,
      .notInArchive, .noResults, .otherResult:
      nil
    }
  }
}
