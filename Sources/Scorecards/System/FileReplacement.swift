internal import Glibc

/// Replaces a small file as a whole: at any instant it is the old one or the new one.
struct FileReplacement {
  /// Of a link the file that it points to.
  let path: String

  init(_ path: String) {
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    self.path = resolved.map { String(cString: $0) } ?? path
  }

  /// Keeps everyone else from replacing it; call it before the file is read.
  func lock() throws(OutputProblem) -> OutputLock { try OutputLock(besides: path) }

  /// Writes a file beside it, waits until that is on disk and renames it; the old one's permissions are kept.
  ///
  /// - Parameter mode: the permissions in place of the old one's.
  func replace(with bytes: [UInt8], mode: mode_t? = nil) throws(OutputProblem) {
    let old = FolderFiles.mode(of: path)
    guard old.map({ $0 & S_IFMT == S_IFREG }) ?? true else {
      throw .cannotWrite(path: path, reason: "it is no plain file, or a link to nothing")
    }
    let folder = FolderFiles.parent(of: path)
    let new = "\(folder)/.\(FolderFiles.name(of: path)).scorecard-new"
    // Left by a process that was killed; the lock is ours.
    unlink(new)
    do throws(OutputProblem) {
      try FolderFiles.write(bytes, to: new, mode: mode ?? old.map { $0 & 0o7777 })
      if rename(new, path) != 0 { throw .cannotWrite(path: path, reason: lastSystemError()) }
    } catch {
      unlink(new)
      throw error
    }
    try FolderFiles.synchronise(folder: folder)
  }
}
