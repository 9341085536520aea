internal import CLinux
internal import Glibc

/// When a file was changed, as the file system has it.
struct FileTime: Sendable {
  let time: timespec
}

/// An open folder. What is done through it stays inside of it, whatever links others put there meanwhile: names are
/// looked up in the folder itself, and no link is followed.
struct FolderHandle: ~Copyable {
  /// For the calls beside this.
  let descriptor: Int32
  /// For messages, and for programs that are started in it.
  let path: String
  /// Who else may rename what is in it, or it itself.
  let sharing: FolderSharing

  /// - Parameters:
  ///   - path: absolute and without links: one that has come into it meanwhile is not followed.
  ///   - mode: the permissions of folders that are made where there are none; `nil`: none is made.
  init(_ path: String, making mode: mode_t? = nil) throws(FolderProblem) {
    (descriptor, sharing) = try FolderHandle.walk(path, making: mode)
    self.path = path
  }

  /// - Parameter path: absolute; links in it are followed.
  init(resolving path: String, making mode: mode_t? = nil) throws(FolderProblem) {
    try self.init(FilePath.resolved(path), making: mode)
  }

  /// - Parameters:
  ///   - descriptor: of a folder in one of this sharing; closed with this.
  init(_ descriptor: Int32, _ path: String, in outer: FolderSharing) throws(FolderProblem) {
    guard descriptor >= 0 else { throw .refused(path: path, .last) }
    self.descriptor = descriptor
    self.path = path
    var status = stat()
    sharing = fstat(descriptor, &status) == 0 ? outer.joined(with: FolderSharing(status, path: path)) : .owned
  }

  deinit { close(descriptor) }

  /// Step by step from the root.
  private static func walk(
    _ path: String, making mode: mode_t?
  ) throws(FolderProblem) -> (descriptor: Int32, sharing: FolderSharing) {
    let parts = path.split(separator: "/").map(String.init)
    var current = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var (reached, sharing) = ("", FolderSharing.ours)
    for (index, part) in parts.enumerated() {
      reached += "/" + part
      let next = step(from: current, to: part, isLast: index == parts.count - 1, making: mode)
      let error = SystemError.last
      close(current)
      guard next >= 0 else { throw .refused(path: reached, error) }
      var status = stat()
      sharing = sharing.joined(with: fstat(next, &status) == 0 ? FolderSharing(status, path: reached) : .owned)
      current = next
    }
    return (current, sharing)
  }

  private static func step(from folder: Int32, to name: String, isLast: Bool, making mode: mode_t?) -> Int32 {
    // Those on the way may be closed for reading.
    let access = isLast ? O_RDONLY : Int32(SCORECARD_PASS_THROUGH)
    let flags = access | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let found = openat(folder, name, flags)
    guard found < 0, errno == ENOENT, let mode else { return found }
    guard mkdirat(folder, name, 0o700) == 0 || errno == EEXIST else { return -1 }
    let made = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if made >= 0 && mode != 0o700 { _ = fchmod(made, mode) }
    return made
  }

  /// The same folder, opened once more.
  func again() throws(FolderProblem) -> FolderHandle {
    try FolderHandle(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), path, in: sharing)
  }

  /// A folder inside of it.
  func folder(_ name: String) throws(FolderProblem) -> FolderHandle {
    try FolderHandle(
      openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), "\(path)/\(name)", in: sharing)
  }
}

// What is in it.
extension FolderHandle {
  /// What stands under a name; `nil` where nothing does.
  func kind(of name: String) -> FileKind? { status(of: name).map { FileKind(mode: $0.st_mode) } }

  /// Permissions, with the bits of set-user-id and the like; `nil` where nothing stands under the name.
  func permissions(of name: String) -> mode_t? { status(of: name).map { $0.st_mode & 0o7777 } }

  /// When a file was changed; `nil` where there is none.
  func changed(_ name: String) -> FileTime? { status(of: name).map { FileTime(time: $0.st_mtim) } }

  /// Whether another folder, which is open, stands here under a name.
  func holds(_ name: String, _ other: borrowing FolderHandle) -> Bool { isNamed(other.descriptor, name) }

  /// Whether a name still leads to the file that was opened.
  func isNamed(_ file: Int32, _ name: String) -> Bool {
    var opened = stat()
    guard fstat(file, &opened) == 0, let named = status(of: name) else { return false }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

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
    get throws(FolderProblem) {
      let listed = FolderFiles.names(of: openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      guard let listed else { throw .refused(path: path, .last) }
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

// Whose it is, and who is at work in it.
extension FolderHandle {
  /// Our user's; not everyone may write it.
  var isOurs: Bool { isOurs { $0.st_mode & 0o002 == 0 } }

  /// Our user's, who alone may write it.
  var isOursAlone: Bool { isOurs { !FolderSharing.isOpen($0) } }

  /// Our user's, who alone may look into it.
  var isPrivate: Bool { isOurs { $0.st_mode & 0o7777 == 0o700 } }

  private func isOurs(_ isClosed: (stat) -> Bool) -> Bool {
    ownStatus.map { $0.st_uid == geteuid() && isClosed($0) } ?? false
  }

  /// Others may rename what is in it, by its own permissions.
  var isOpen: Bool { ownStatus.map { FolderSharing($0, path: path) == .open(path: path) } ?? true }

  private var ownStatus: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  enum Hold: Sendable, Equatable {
    case held, taken
    /// The file system keeps no locks.
    case impossible
  }

  /// Tells other processes that somebody is at work in it, as long as this is open.
  func hold() -> Hold {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .held }
    return errno == EWOULDBLOCK ? .taken : .impossible
  }
}
