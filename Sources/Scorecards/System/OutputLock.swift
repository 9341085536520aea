internal import Glibc

/// Keeps two runs from writing one output folder at the same time; released at the latest when the process ends.
struct OutputLock: ~Copyable {
  private let file: Int32
  private let path: String

  /// - Throws: `locked` where another run holds it.
  init(besides folder: String) throws(OutputProblem) {
    path = FolderFiles.parent(of: folder) + "/." + FolderFiles.name(of: folder) + ".scorecard-lock"
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { throw .cannotWrite(path: path, reason: lastSystemError()) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        close(file)
        throw .locked(path: folder)
      }
      // The last holder may have removed the file between open and flock: the lock then guards a name that is gone.
      if OutputLock.isSame(file, path) {
        self.file = file
        return
      }
      close(file)
    }
  }

  private static func isSame(_ file: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(file, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  deinit {
    unlink(path)
    close(file)
  }
}
