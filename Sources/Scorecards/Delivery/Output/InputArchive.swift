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
    let shelf = folder + "/" + sha256.prefix(2)
    let path = path(of: sha256)
    if FolderFiles.exists(path) { return true }
    guard let file = PlainFile(source) else { return false }
    try FolderFiles.makeFolders(shelf)
    let new = shelf + "/.new"
    // Left by a run that was killed; the ledger's lock is ours.
    FolderFiles.remove(new)
    do throws(OutputProblem) {
      guard try InputArchive.copy(file, to: new) == sha256 else {
        FolderFiles.remove(new)
        return false
      }
      do throws(SystemError) { try FolderFiles.rename(new, to: path) } catch {
        throw .cannotWrite(path: path, reason: error.reason)
      }
    } catch {
      FolderFiles.remove(new)
      throw error
    }
    try FolderFiles.synchronise(folder: shelf)
    try FolderFiles.synchronise(folder: folder)
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
  private static func copy(_ source: borrowing PlainFile, to path: String) throws(OutputProblem) -> String? {
    let file = try NewFile(path, mode: 0o600)
    var hash = SHA256()
    let isRead = try source.read { bytes throws(OutputProblem) in
      hash.update(bytes)
      try file.write(bytes)
    }
    try file.synchronise()
    return isRead ? hash.hexadecimal : nil
  }
}
