internal import CLinux
internal import Glibc

// What changes something; whatever is written is on disk afterwards, since it is reported as written.
extension FolderFiles {
  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(OutputProblem) {
    if mkdir(path, mode) != 0 && !(errno == EEXIST && isFolder(path)) {
      throw .cannotWrite(path: path, reason: SystemError.last.reason)
    }
  }

  /// Makes the folder and those above it.
  static func makeFolders(_ path: String) throws(OutputProblem) {
    if path.isEmpty || isFolder(path) || path == "/" { return }
    try makeFolders(FilePath.parent(of: path))
    try makeFolder(path)
  }

  /// Writes a new file and waits until it is on disk.
  ///
  /// - Parameter mode: its permissions; `nil` leaves them to the process.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t? = nil) throws(OutputProblem) {
    let file = try NewFile(path, mode: mode)
    try file.write(bytes[...])
    try file.synchronise()
  }

  /// Waits until the folder's entries are on disk.
  static func synchronise(folder path: String) throws(OutputProblem) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
    defer { close(folder) }
    if fsync(folder) != 0 && errno != EINVAL { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
  }

  static func setPermissions(_ path: String, _ mode: mode_t) { chmod(path, mode) }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    if Glibc.rename(old, new) != 0 { throw SystemError.last }
  }

  /// Two entries change places in one step.
  static func exchange(_ one: String, with other: String) throws(SystemError) {
    if renameat2(AT_FDCWD, one, AT_FDCWD, other, SCORECARD_RENAME_EXCHANGE) != 0 { throw SystemError.last }
  }

  /// Removes a file or a link, where there is one.
  static func remove(_ path: String) { unlink(path) }

  /// - Returns: whether it was a folder, empty, and is gone.
  @discardableResult
  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes a folder with everything in it; never follows a link.
  static func removeFolder(_ path: String) {
    guard isFolder(path) else {
      unlink(path)
      return
    }
    for name in names(in: path) {
      let entry = path + "/" + name
      if isFolder(entry) { removeFolder(entry) } else { unlink(entry) }
    }
    rmdir(path)
  }
}
