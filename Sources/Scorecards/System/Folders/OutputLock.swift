internal import Glibc

/// Keeps two runs from writing one output folder at the same time; released at the latest when the process ends.
struct OutputLock: ~Copyable {
  private let file: Int32
  private let path: String

  /// - Throws: `locked` where another run holds it.
  init(besides folder: String) throws(OutputProblem) {
    path = FilePath.parent(of: folder) + "/." + FilePath.name(of: folder) + ".scorecard-lock"
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let error = SystemError.last
        if error.isInterruption {
          close(file)
          continue
        }
        close(file)
        throw error.code == EWOULDBLOCK ? .locked(path: folder) : .cannotWrite(path: path, reason: error.reason)
      }
      // The last holder may have removed the file between open and flock: the lock then guards a name that is gone.
      if FolderFiles.isNamed(file, path) {
        self.file = file
        return
      }
      close(file)
    }
  }

  deinit {
    unlink(path)
    close(file)
  }
}
