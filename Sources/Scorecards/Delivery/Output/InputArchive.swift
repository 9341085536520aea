/// Keeps evidence files by the digest of their content, `ab/ab12…`: what was kept once is there for every later run.
struct InputArchive {
  let folder: String

  init(_ folder: String) { self.folder = OutputFolder(folder).path }

  /// Copies a file beside its place, waits until it is on disk and renames it.
  ///
  /// - Parameter sha256: hexadecimal.
  /// - Returns: `false` where the file no longer is what has this digest; nothing is kept then.
  func keep(_ source: String, sha256: String) throws(OutputProblem) -> Bool {
    guard sha256.isHexadecimal(digits: 64) else { return false }
    if FolderFiles.kind(of: path(of: sha256)) == .file { return true }
    guard let file = PlainFile(source) else { return false }
    do { return try keep(file, sha256) } catch { throw OutputProblem(error) }
  }

  private func keep(_ source: borrowing PlainFile, _ sha256: String) throws(FolderProblem) -> Bool {
    let mode = OutputModes.ownersAlone.folder
    let archive = try FolderHandle(folder, making: mode)
    if !archive.isOursAlone { throw .notOurs(path: folder) }
    let shelf = try archive.folder(String(sha256.prefix(2)), making: mode)
    let new = ".new"
    // Left by a run that was killed; the ledger's lock is ours.
    shelf.removeFile(new)
    do throws(FolderProblem) {
      guard try InputArchive.copy(source, to: new, in: shelf) == sha256 else {
        shelf.removeFile(new)
        return false
      }
      try shelf.rename(new, to: sha256)
    } catch {
      shelf.removeFile(new)
      throw error
    }
    try shelf.synchronise()
    try archive.synchronise()
    return true
  }

  /// Whether what is kept under a digest is what has that digest; `nil` where nothing is.
  func holds(_ sha256: String) -> Bool? {
    guard let file = PlainFile(path(of: sha256)) else { return nil }
    var hash = SHA256()
    let isRead = file.read { hash.update($0) }
    return isRead && hash.hexadecimal == sha256
  }

  private func path(of sha256: String) -> String { "\(folder)/\(sha256.prefix(2))/\(sha256)" }

  /// - Returns: the digest of what was written; `nil` where the file can't be read to its end.
  private static func copy(
    _ source: borrowing PlainFile, to name: String, in folder: borrowing FolderHandle
  ) throws(FolderProblem) -> String? {
    let file = try folder.newFile(name)
    var hash = SHA256()
    let isRead = try source.read { bytes throws(FolderProblem) in
      hash.update(bytes)
      try file.write(bytes)
    }
    try file.setPermissions(OutputModes.ownersAlone.file)
    try file.synchronise()
    return isRead ? hash.hexadecimal : nil
  }
}
