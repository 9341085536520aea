internal import Glibc

/// Replaces a small file as a whole: at any instant it is the old one or the new one.
struct FileReplacement {
  /// Of a new file: its owner's alone.
  private static let ownersAlone: mode_t = 0o600

  /// Of a link the file that it points to.
  let path: String

  init(_ path: String) {
    self.path = FilePath.real(path) ?? path
  }

  /// Keeps everyone else from replacing it; call it before the file is read.
  func lock() throws(OutputProblem) -> OutputLock { try OutputLock(besides: path) }

  /// Writes a file beside it, waits until that is on disk and renames it; the old one's permissions are kept.
  ///
  /// - Parameters:
  ///   - mode: the permissions in place of the old one's.
  ///   - lock: of this file.
  func replace(
    with bytes: [UInt8], mode: mode_t? = nil, under lock: borrowing OutputLock
  ) throws(OutputProblem) {
    let name = FilePath.name(of: path)
    guard [.file, nil].contains(lock.folder.kind(of: name)) else {
      throw .cannotWrite(path: path, reason: "it is no plain file, or a link to nothing")
    }
    let mode = mode ?? lock.folder.permissions(of: name) ?? FileReplacement.ownersAlone
    let new = ".\(name).scorecard-new"
    // Left by a process that was killed; the lock is ours.
    lock.folder.removeFile(new)
    do throws(FolderProblem) {
      try lock.folder.write(bytes, to: new, mode: mode)
      try lock.folder.rename(new, to: name)
      try lock.folder.synchronise()
    } catch {
      lock.folder.removeFile(new)
      throw OutputProblem(error)
    }
  }
}
