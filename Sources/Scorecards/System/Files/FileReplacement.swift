internal import Glibc

/// Replaces a small file as a whole: at any instant it is the old one or the new one.
struct FileReplacement {
  /// Of a link the file that it points to.
  let path: String

  init(_ path: String) {
    self.path = FilePath.real(path) ?? path
  }

  /// Keeps everyone else from replacing it; call it before the file is read.
  func lock() throws(OutputProblem) -> OutputLock { try OutputLock(besides: path) }

  /// Writes a file beside it, waits until that is on disk and renames it; the old one's permissions are kept.
  ///
  /// - Parameter mode: the permissions in place of the old one's.
  func replace(with bytes: [UInt8], mode: mode_t? = nil) throws(OutputProblem) {
    guard [.file, nil].contains(FolderFiles.kind(of: path)) else {
      throw .cannotWrite(path: path, reason: "it is no plain file, or a link to nothing")
    }
    let old = FolderFiles.permissions(of: path)
    let folder = FilePath.parent(of: path)
    let new = "\(folder)/.\(FilePath.name(of: path)).scorecard-new"
    // Left by a process that was killed; the lock is ours.
    FolderFiles.remove(new)
    do throws(OutputProblem) {
      try FolderFiles.write(bytes, to: new, mode: mode ?? old)
      try rename(new)
    } catch {
      FolderFiles.remove(new)
      throw error
    }
    try FolderFiles.synchronise(folder: folder)
  }

  private func rename(_ new: String) throws(OutputProblem) {
    do throws(SystemError) { try FolderFiles.rename(new, to: path) } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}
