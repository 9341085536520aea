/// Signs and checks sign-offs with `ssh-keygen -Y`; what is signed names the role, which the allowed signers list by key.
struct Signatures {
  /// Tells these signatures from all others that a key makes.
  private static let namespace = "scorecard"

  let temporaryFolder: String
  var watch = Watch.endless
  var program = "ssh-keygen"
  /// It computes for a hundredth of a second.
  var checkSeconds = 20
  /// Somebody types a passphrase, or touches a key.
  var signSeconds = 300

  private typealias Verdict = Result<SignOff.Authentication, SignatureProblem.Cause>

  /// What each signature is worth, and what kept those that are `unchecked` from being checked. What can't be run at all, or
  /// hangs, is asked no further.
  ///
  /// - Parameter allowedSigners: the text of the file that lists which key may sign for which role.
  func check(
    _ signOffs: [SignOff], allowedSigners: String
  ) -> (authentications: [SignOff.Authentication], problem: SignatureProblem?) {
    var authentications: [SignOff.Authentication] = []
    var causes: [SignatureProblem.Cause] = []
    for signOff in signOffs {
      let known = signOff.signature == nil ? nil : causes.last.flatMap { $0.isForAll ? $0 : nil }
      switch known.map(Verdict.failure) ?? check(signOff, allowedSigners) {
      case .success(let authentication): authentications.append(authentication)
      case .failure(let cause):
        authentications.append(.unchecked)
        causes.append(cause)
      }
    }
    return (authentications, causes.first.map { SignatureProblem(count: causes.count, cause: $0) })
  }

  private func check(_ signOff: SignOff, _ allowedSigners: String) -> Verdict {
    guard let signature = signOff.signature else { return .success(.none) }
    do throws(OutputProblem) {
      let outcome = try withFolder { (folder: borrowing FolderHandle) throws(FolderProblem) -> OutsideProgram.Outcome in
        try write(allowedSigners, "signers", folder)
        try write(signature + "\n", "signature", folder)
        let words = [
          program, "-Y", "verify", "-f", "\(folder.path)/signers", "-I", signOff.role, "-n", Signatures.namespace, "-s",
          "\(folder.path)/signature",
        ]
        let keygen = OutsideProgram(words: words, seconds: checkSeconds, watch: watch)
        return keygen.run(input: Array(signOff.message.utf8), in: folder.path)
      }
      return Signatures.verdict(outcome)
    } catch { return .failure(SignatureProblem.Cause(ending: .noSpace, said: error.message)) }
  }

  /// It ends with 255 where a signature does not hold, and says so; but it says the same of files that it can't open, and
  /// ends with 255 for faults of its own. What it would need memory for, or an algorithm that it was built without, can't be
  /// told from a signature that does not hold.
  private static func verdict(_ outcome: OutsideProgram.Outcome) -> Verdict {
    let said = outcome.said
    let isFault = unopened.contains(where: said.contains) || !said.contains(refusal)
    switch outcome.ending {
    case .exited(0): return .success(.verified)
    case .exited(255) where !isFault: return .success(.failed)
    default: return .failure(SignatureProblem.Cause(ending: outcome.ending, said: said))
    }
  }

  /// What it says whatever the reason is.
  private static let refusal = "Could not verify signature"
  private static let unopened = ["Unable to open allowed keys file", "Couldn't read signature file"]

  /// `nil` where it can't be signed; `ssh-keygen` says why.
  ///
  /// - Throws: `noTemporarySpace`
  func sign(_ message: String, key: String) throws(OutputProblem) -> String? {
    try withFolder { (folder: borrowing FolderHandle) throws(FolderProblem) -> String? in
      let file = "message"
      let words = [program, "-q", "-Y", "sign", "-f", key, "-n", Signatures.namespace, "\(folder.path)/\(file)"]
      let keygen = OutsideProgram(words: words, seconds: signSeconds, watch: watch)
      try write(message, file, folder)
      guard keygen.runAtTerminal() == .exited(0),
        let bytes = folder.read(file + ".sig", limit: 1 << 16)
      else { return nil }
      return String(validating: bytes, as: UTF8.self)
    }
  }

  private func write(_ text: String, _ name: String, _ folder: borrowing FolderHandle) throws(FolderProblem) {
    try folder.write(Array(text.utf8), to: name, mode: OutputModes.ownersAlone.file)
  }

  private func withFolder<Value>(
    _ body: (borrowing FolderHandle) throws(FolderProblem) -> Value
  ) throws(OutputProblem) -> Value {
    let folder = try PrivateFolder(in: temporaryFolder)
    do throws(FolderProblem) { return try folder.use(body) } catch {
      throw .noTemporarySpace(folder: temporaryFolder, reason: error.reason)
    }
  }
}

extension LoadedProject {
  /// The record, each sign-off with what its signature is worth; without a list of allowed signers none is checked.
  func authenticated(_ environment: CommandEnvironment) -> (record: PeopleRecord, diagnostics: [Diagnostic]) {
    guard let allowedSigners else { return (record, []) }
    let signatures = Signatures(temporaryFolder: environment.temporaryFolder, watch: environment.watch)
    let checked = signatures.check(record.signOffs, allowedSigners: allowedSigners.text)
    var record = record
    for (index, authentication) in zip(record.signOffs.indices, checked.authentications) {
      record.signOffs[index].authentication = authentication
    }
    let place = recordPath.map { Place(file: $0.name) }
    return (record, checked.problem.map { [Diagnostic(.warning, at: place, $0)] } ?? [])
  }
}
