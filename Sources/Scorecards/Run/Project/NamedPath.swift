/// A path to open and the name by which messages call it.
struct NamedPath: Sendable {
  let path: String
  /// Seen from the folder of the command.
  let name: String
  /// Seen from the project.
  let listedName: String
  /// The file has a name that is not UTF-8; `path` does not lead to it.
  var isOdd = false

  func appending(_ file: String) -> NamedPath {
    NamedPath(
      path: FilePath.join(path, file), name: FilePath.readable(FilePath.join(name, file)),
      listedName: FilePath.readable(FilePath.join(listedName, file)))
  }

  func appending(_ file: FoundName) -> NamedPath {
    var path = appending(file.text)
    path.isOdd = file.isOdd
    return path
  }
}
