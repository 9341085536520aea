extension LedgerProblem: Problem {
  var message: String {
    switch self {
    case .absent(let path): "there is no ledger `\(path)`"
    case .newer(let path, let version, let known):
      "the ledger `\(path)` is of version \(version), and this scorecard knows versions up to \(known)"
    case .notALedger(let path): "`\(path)` is no ledger of ours: it is left as it is"
    case .damaged(let path, let reason): "the ledger `\(path)` is damaged: \(reason)"
    case .broken(let fault): fault.message
    case .cannotWrite(let path, let reason): "can't write the ledger `\(path)`: \(reason)"
    case .locked(let path): "another process is writing the ledger `\(path)`"
    case .unknownRun(let text): "the ledger knows no run `\(text)`"
    case .severalRuns(let text): "several runs begin with `\(text)`"
    case .unknownSubject(let name, _): "the ledger knows no gate and no criterion `\(name)`"
    case .insideOutput(let path): "the ledger `\(path)` would stand in the output folder, which every run replaces"
    case .none: "there is no ledger without a scorecard.yaml"
    }
  }

  var remedy: String? {
    switch self {
    case .absent: "`scorecard run` begins one; ledger: in scorecard.yaml says where it is"
    case .newer: "use the newer scorecard that wrote it, or run with --no-history"
    case .notALedger, .insideOutput: "name another file with ledger: in scorecard.yaml"
    case .damaged: "keep the file, put a backup in its place, and look at it with `scorecard verify`"
    case .broken(let fault): fault.remedy
    case .cannotWrite: "check the permissions and the free space, or run with --no-history"
    case .locked: "wait until it has ended"
    case .unknownRun: "`scorecard history` lists the runs"
    case .severalRuns: "give more digits of the run's id"
    case .unknownSubject(_, let nearest):
      nearest.map { "did you mean `\($0)`?" } ?? "name a gate by its number or its id, or a criterion by its id"
    case .none: "name the project's folder with --project"
    }
  }
}

extension ChainFault: Problem {
  var message: String {
    let entry = run.isEmpty ? "entry \(position)" : "entry \(position) (run \(run.prefix(12)))"
    switch kind {
    case .digest: return "\(ledger): \(entry) was changed: its digest is not that of its content"
    case .previous: return "\(ledger): \(entry) does not follow the entry before it"
    case .gap(let last): return "\(ledger): the entries between \(last) and \(position) are gone"
    case .unreadable(let fault): return "\(ledger): \(entry) can't be read: \(fault.wording)"
    case .columns: return "\(ledger): the tables beside \(entry) do not say what the entry says"
    case .run: return "\(ledger): the run id of \(entry) is not that of its inputs"
    }
  }

  var remedy: String? { "it is the first entry that does not fit; compare the ledger with a backup" }
}
