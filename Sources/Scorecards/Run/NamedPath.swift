/// A path to open and the name by which messages call it.
struct NamedPath: Sendable {
  let path: String
  /// Seen from the folder of the command.
  let name: String
  /// Seen from the project.
  let listedName: String

  func appending(_ file: String) -> NamedPath {
    NamedPath(
      path: FilePath.join(path, file), name: FilePath.readable(FilePath.join(name, file)),
      listedName: FilePath.readable(FilePath.join(listedName, file)))
  }
}
