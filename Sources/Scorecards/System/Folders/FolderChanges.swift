internal import CLinux
internal import Glibc

// What changes something in a folder; what is written as a whole is on disk afterwards, since it is reported as written.
extension FolderHandle {
  /// A new folder, which is empty. Until it has its permissions it is ours alone.
  func makeFolder(_ name: String, mode: mode_t) throws(FolderProblem) -> FolderHandle {
    guard mkdirat(descriptor, name, 0o700) == 0 else { throw failure(name) }
    let made = try folder(name)
    // Who may rename what is in this folder could have put another one of ours under the name.
    guard made.isPrivate, try made.names.isEmpty else { throw .notOurs(path: made.path) }
    try made.setPermissions(mode)
    return made
  }

  /// The folder that is there and ours, else a new one.
  func folder(_ name: String, making mode: mode_t) throws(FolderProblem) -> FolderHandle {
    guard kind(of: name) != nil else { return try makeFolder(name, mode: mode) }
    let found = try folder(name)
    if !found.isOursAlone { throw .notOurs(path: found.path) }
    return found
  }

  func setPermissions(_ mode: mode_t) throws(FolderProblem) {
    if fchmod(descriptor, mode) != 0 { throw .refused(path: path, .last) }
  }

  /// A new file, which is ours alone until it has its permissions.
  func newFile(_ name: String) throws(FolderProblem) -> NewFile {
    NewFile(try openNew(name), "\(path)/\(name)")
  }

  /// The same, for whoever closes it.
  func openNew(_ name: String) throws(FolderProblem) -> Int32 {
    let file = openat(descriptor, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(name) }
    return file
  }

  /// Writes a new file and waits until it is on disk.
  ///
  /// - Parameters:
  ///   - mode: its permissions, which it gets when it is complete.
  ///   - changed: when it was changed; `nil`: now.
  func write(_ bytes: [UInt8], to name: String, mode: mode_t, changed: FileTime? = nil) throws(FolderProblem) {
    let file = try newFile(name)
    try file.write(bytes[...])
    try file.setPermissions(mode)
    if let changed { try file.setTime(changed) }
    try file.synchronise()
  }

  /// Waits until what the folder lists is on disk.
  func synchronise() throws(FolderProblem) {
    if fsync(descriptor) != 0 && errno != EINVAL { throw .refused(path: path, .last) }
  }

  func rename(_ old: String, to new: String) throws(FolderProblem) {
    if renameat(descriptor, old, descriptor, new) != 0 { throw failure(new) }
  }

  /// Two entries change places in one step.
  func exchange(_ one: String, with other: String) throws(FolderProblem) {
    if renameat2(descriptor, one, descriptor, other, SCORECARD_RENAME_EXCHANGE) != 0 { throw failure(other) }
  }

  func link(_ name: String, to target: String) throws(FolderProblem) {
    if symlinkat(target, descriptor, name) != 0 { throw failure(name) }
  }

  /// Removes a file or a link, where there is one; a folder stays.
  func removeFile(_ name: String) { unlinkat(descriptor, name, 0) }

  /// - Returns: whether it was a folder, empty, and is gone.
  @discardableResult
  func removeEmptyFolder(_ name: String) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

  /// Removes a file, a link or a folder of ours with everything in it; never follows a link.
  func remove(_ name: String) { remove(Array(name.utf8CString)) }

  /// Removes everything in it, whatever bytes its name is made of.
  func removeAll() {
    for entry in FolderFiles.entries(of: openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) ?? [] {
      remove((entry + [0]).map(CChar.init(bitPattern:)))
    }
  }

  /// - Parameter name: as the C library takes it.
  private func remove(_ name: [CChar]) {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0, FileKind(mode: status.st_mode) == .folder
    else {
      unlinkat(descriptor, name, 0)
      return
    }
    do throws(FolderProblem) {
      let inner = try FolderHandle(
        openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), path, in: sharing)
      if inner.isOurs { inner.removeAll() }
    } catch { return }
    unlinkat(descriptor, name, AT_REMOVEDIR)
  }

  private func failure(_ name: String) -> FolderProblem { .refused(path: "\(path)/\(name)", .last) }
}
