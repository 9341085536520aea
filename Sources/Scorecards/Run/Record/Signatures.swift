internal import Glibc

/// Signs and checks sign-offs with `ssh-keygen -Y`; what is signed names the role, which the allowed signers list by key.
struct Signatures {
  /// Tells these signatures from all others that a key makes.
  private static let namespace = "scorecard"

  let temporaryFolder: String

  /// - Parameter allowedSigners: the file that lists which key may sign for which role.
  func check(_ signOff: SignOff, allowedSigners: String) -> SignOff.Authentication {
    guard let signature = signOff.signature else { return .none }
    let isValid = withFolder { folder in
      guard write(signOff.message, "\(folder)/message"), write(signature + "\n", "\(folder)/signature") else {
        return false
      }
      let arguments = [
        "ssh-keygen", "-Y", "verify", "-f", allowedSigners, "-I", signOff.role, "-n", Signatures.namespace, "-s",
        "\(folder)/signature",
      ]
      return run(arguments, input: "\(folder)/message", isQuiet: true)
    }
    return isValid == true ? .verified : .failed
  }

  /// `nil` where it can't be signed; `ssh-keygen` says why.
  func sign(_ message: String, key: String) -> String? {
    withFolder { folder -> String? in
      let file = "\(folder)/message"
      let arguments = ["ssh-keygen", "-q", "-Y", "sign", "-f", key, "-n", Signatures.namespace, file]
      guard write(message, file), run(arguments, input: "/dev/null", isQuiet: false),
        let bytes = FolderFiles.read(file + ".sig", limit: 1 << 16)
      else { return nil }
      return String(validating: bytes, as: UTF8.self)
    } ?? nil
  }

  private func write(_ text: String, _ path: String) -> Bool {
    (try? FolderFiles.write(Array(text.utf8), to: path, mode: 0o600)) != nil
  }

  /// A folder of our own, removed afterwards.
  private func withFolder<Value>(_ body: (String) -> Value) -> Value? {
    guard let folder = FolderFiles.makeTemporaryFolder(in: temporaryFolder) else { return nil }
    defer { FolderFiles.removeFolder(folder) }
    return body(folder)
  }

  /// Whether the program ended well.
  private func run(_ arguments: [String], input: String, isQuiet: Bool) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    if isQuiet { posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, "ssh-keygen", &actions, nil, &words, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }
}

extension PeopleRecord {
  /// Each sign-off with what its signature is worth; without a list of allowed signers none is checked.
  func authenticated(in folder: String, _ environment: CommandEnvironment) -> PeopleRecord {
    guard let allowedSigners else { return self }
    let signatures = Signatures(temporaryFolder: environment.temporaryFolder)
    var record = self
    for index in record.signOffs.indices {
      record.signOffs[index].authentication = signatures.check(
        record.signOffs[index], allowedSigners: FilePath.join(folder, allowedSigners))
    }
    return record
  }
}
