internal import Glibc

/// Keeps two runs from writing one output folder at the same time; released at the latest when the process ends.
struct OutputLock: ~Copyable {
  /// In which stands what is locked; opened once, so that whoever holds the lock changes things in the very same folder.
  let folder: FolderHandle
  private let file: Int32
  private let name: String

  /// - Parameters:
  ///   - path: absolute.
  ///   - mode: the permissions of the folders above it, where they are not there yet; `nil`: they have to be.
  /// - Throws: `locked` where another run holds it.
  init(besides path: String, making mode: mode_t? = nil) throws(OutputProblem) {
    let folder: FolderHandle
    do { folder = try FolderHandle(resolving: FilePath.parent(of: path), making: mode) } catch {
      throw OutputProblem(error)
    }
    try self.init(besides: FilePath.name(of: path), in: folder, calledFor: path)
  }

  /// - Parameters:
  ///   - folder: stays open as long as this.
  ///   - path: for messages.
  init(besides name: String, in folder: consuming FolderHandle, calledFor path: String) throws(OutputProblem) {
    self.name = ".\(name).scorecard-lock"
    file = try OutputLock.file(self.name, in: folder, locking: path)
    self.folder = folder
  }

  private static func file(
    _ name: String, in folder: borrowing FolderHandle, locking path: String
  ) throws(OutputProblem) -> Int32 {
    while true {
      let file = openat(folder.descriptor, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
      guard file >= 0 else { throw .cannotWrite(path: "\(folder.path)/\(name)", reason: SystemError.last.reason) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let error = SystemError.last
        if error.isInterruption {
          close(file)
          continue
        }
        close(file)
        throw error.code == EWOULDBLOCK
          ? .locked(path: path) : .cannotWrite(path: "\(folder.path)/\(name)", reason: error.reason)
      }
      // The last holder may have removed the file between open and flock: the lock then guards a name that is gone.
      if folder.isNamed(file, name) { return file }
      close(file)
    }
  }

  deinit {
    if folder.isNamed(file, name) { folder.removeFile(name) }
    close(file)
  }
}
