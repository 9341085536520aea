/// Where a report is written.
struct OutputFolder {
  let path: String

  /// - Parameter path: absolute; of a link to a folder the folder itself is meant, and neither it nor those above it need
  ///   exist yet.
  init(_ path: String) {
    self.path = FilePath.resolved(path)
  }

  /// Refuses what must not be replaced: a file, or a folder that holds something and has no manifest of ours.
  func check() throws(OutputProblem) {
    guard FolderFiles.exists(path) else { return }
    if !FolderFiles.isFolder(path) { throw .notAFolder(path: path) }
    do throws(FolderProblem) {
      let folder = try FolderHandle(path)
      if try folder.names.isEmpty || OutputManifest(in: folder) != nil { return }
    } catch { throw OutputProblem(error) }
    throw .notOurs(path: path)
  }
}
