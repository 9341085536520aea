extension Commands {
  /// Holds a published folder to its manifest, to the ledger where a project is named, and to today's evaluation of its
  /// inputs where that is asked for.
  public static func verify(
    _ folder: String, _ arguments: ProjectArguments, recompute: Bool, _ environment: CommandEnvironment
  ) -> ExitStatus {
    environment.attempt { () throws(RunFailure) in
      let path = FilePath.join(environment.folder, folder)
      let published = try FolderVerification(path, name: folder)
      let manifest = published.manifest
      var problems = published.diagnostics
      var fits = ["\(folder): \(PlainText.count((manifest?.outputs.count ?? 0) + 1, "file"))"]
      if arguments.project != nil {
        let ledger = try LedgerReading(arguments, environment).ledger
        let chain = try LedgerVerification(ledger, manifest: manifest)
        problems += chain.diagnostics
        fits.append("ledger: \(PlainText.count(chain.entries, "entry", "entries"))")
      }
      if recompute, let manifest {
        let again = try recomputation(path, manifest, arguments, environment)
        problems += again.diagnostics
        fits.append("evaluated again: \(PlainText.count(again.gates, "gate"))")
      }
      environment.say(problems)
      if problems.hasErrors { return .badInput }
      return environment.output(fits.map { $0 + ", all as written\n" }.joined()) ? .done : .cannotWrite
    }
  }

  private static func recomputation(
    _ folder: String, _ manifest: PublishedManifest, _ arguments: ProjectArguments, _ environment: CommandEnvironment
  ) throws(RunFailure) -> Recomputation {
    var arguments = arguments
    arguments.asOf = manifest.asOf
    let run = try EvaluationRun(arguments, environment)
    let dashboard = FolderFiles.read(folder + "/gates.json", limit: 1 << 30) ?? []
    return Recomputation(run, manifest, dashboard: dashboard)
  }
}
