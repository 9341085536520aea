internal import CLinux
internal import Glibc

/// When a file was changed, as the file system has it.
struct FileTime: Sendable {
  fileprivate let time: timespec
}

/// An open folder. What is done through it stays inside of it, whatever links others put there meanwhile: names are
/// looked up in the folder itself, and no link is followed.
struct FolderHandle: ~Copyable {
  private let descriptor: Int32
  /// For messages.
  let path: String

  /// - Parameter path: absolute; no link.
  init(_ path: String) throws(PublishProblem) {
    try self.init(open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), path)
  }

  private init(_ descriptor: Int32, _ path: String) throws(PublishProblem) {
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// A folder inside of it.
  func folder(_ name: String) throws(PublishProblem) -> FolderHandle {
    try FolderHandle(
      openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), "\(path)/\(name)")
  }

  /// What stands under a name; `nil` where nothing does.
  func kind(of name: String) -> FileKind? { status(of: name).map { FileKind(mode: $0.st_mode) } }

  /// When a file was changed; `nil` where there is none.
  func changed(_ name: String) -> FileTime? { status(of: name).map { FileTime(time: $0.st_mtim) } }

  private func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// Where a link leads; `nil` where there is none.
  func target(of name: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlinkat(descriptor, name, &buffer, buffer.count)
    guard count >= 0, count < buffer.count else { return nil }
    return String(validating: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Sorted.
  var names: [String] {
    get throws(PublishProblem) {
      let listed = FolderFiles.names(of: openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      guard let listed else { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
      return listed
    }
  }

  /// The bytes of a plain file; `nil` where there is none, it can't be read, or has more than `limit`.
  func read(_ name: String, limit: Int) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, FileKind(mode: status.st_mode) == .file else { return nil }
    return FolderFiles.read(file, limit: limit)
  }
}

// What changes something; whatever is written is on disk afterwards.
extension FolderHandle {
  func makeFolder(_ name: String) throws(PublishProblem) -> FolderHandle {
    guard mkdirat(descriptor, name, 0o755) == 0 else { throw failure(name) }
    let made = try folder(name)
    guard fchmod(made.descriptor, 0o755) == 0 else { throw failure(name) }
    return made
  }

  /// A new file that everyone may read.
  ///
  /// - Parameter changed: when it was changed; `nil`: now.
  func write(_ bytes: [UInt8], to name: String, changed: FileTime?) throws(PublishProblem) {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(name) }
    let new = NewFile(file, "\(path)/\(name)")
    do { try new.write(bytes[...]) } catch { throw PublishProblem(error) }
    if fchmod(file, 0o644) != 0 { throw failure(name) }
    if let changed {
      let times = [changed.time, changed.time]
      if futimens(file, times) != 0 { throw failure(name) }
    }
    do { try new.synchronise() } catch { throw PublishProblem(error) }
  }

  /// Waits until what the folder lists is on disk.
  func synchronise() throws(PublishProblem) {
    if fsync(descriptor) != 0 && errno != EINVAL { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
  }

  func rename(_ old: String, to new: String) throws(PublishProblem) {
    if renameat(descriptor, old, descriptor, new) != 0 { throw failure(new) }
  }

  /// Two entries change places in one step.
  func exchange(_ one: String, with other: String) throws(PublishProblem) {
    if renameat2(descriptor, one, descriptor, other, SCORECARD_RENAME_EXCHANGE) != 0 { throw failure(other) }
  }

  func link(_ name: String, to target: String) throws(PublishProblem) {
    if symlinkat(target, descriptor, name) != 0 { throw failure(name) }
  }

  /// Removes a file, a link or a folder with everything in it; never follows a link.
  func remove(_ name: String) { remove(Array(name.utf8CString)) }

  func removeEmptyFolder(_ name: String) { unlinkat(descriptor, name, AT_REMOVEDIR) }

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
    do throws(PublishProblem) {
      let inner = try FolderHandle(
        openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), path)
      inner.removeAll()
    } catch { return }
    unlinkat(descriptor, name, AT_REMOVEDIR)
  }

  private func failure(_ name: String) -> PublishProblem {
    .cannotWrite(path: "\(path)/\(name)", reason: SystemError.last.reason)
  }
}

// Who is at work in it.
extension FolderHandle {
  enum Hold: Sendable, Equatable {
    case held, taken
    /// The file system keeps no locks.
    case impossible
  }

  /// The folder with the hold of this process on it; `nil` where another process has taken it or removed it.
  ///
  /// - Parameter path: absolute; no link.
  static func held(_ path: String) -> FolderHandle? {
    do throws(PublishProblem) {
      let folder = try FolderHandle(path)
      guard folder.hold() != .taken, FolderFiles.isNamed(folder.descriptor, path) else { return nil }
      return folder
    } catch { return nil }
  }

  /// Tells other processes that somebody is at work in it, as long as this is open.
  func hold() -> Hold {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .held }
    return errno == EWOULDBLOCK ? .taken : .impossible
  }

  /// It is our user's, who alone may look into it.
  var isPrivate: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_uid == geteuid() && status.st_mode & 0o7777 == 0o700
  }
}

extension PublishProblem {
  init(_ problem: OutputProblem) {
    switch problem {
    case .locked(let path): self = .locked(path: path)
    case .cannotWrite(let path, let reason): self = .cannotWrite(path: path, reason: reason)
    case .noTemporarySpace(let folder, let reason): self = .cannotWrite(path: folder, reason: reason)
    case .notAFolder, .notOurs, .mountPoint, .cannotSwap, .evidenceLost, .cannotPrint, .noPrinter,
      .archiveInsideOutput, .metricsMisplaced, .noMetricsFolder, .notOurMetrics:
      self = .failed(problem)
    }
  }
}
