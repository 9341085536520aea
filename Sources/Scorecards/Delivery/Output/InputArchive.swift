internal import Glibc

/// Keeps evidence files by the digest of their content, `ab/ab12…`: what was kept once is there for every later run.
struct InputArchive {
  private static let chunk = 1 << 20

  let folder: String

  init(_ folder: String) { self.folder = OutputFolder(folder).path }

  /// Copies a file beside its place, waits until it is on disk and renames it.
  ///
  /// - Parameter sha256: hexadecimal.
  /// - Returns: `false` where the file no longer is what has this digest; nothing is kept then.
  func keep(_ source: String, sha256: String) throws(OutputProblem) -> Bool {
    guard sha256.isHexadecimal(digits: 64) else { return false }
    let shelf = folder + "/" + sha256.prefix(2)
    let path = path(of: sha256)
    if FolderFiles.exists(path) { return true }
    guard let file = InputArchive.openRegular(source) else { return false }
    defer { close(file) }
    try FolderFiles.makeFolders(shelf)
    let new = shelf + "/.new"
    // Left by a run that was killed; the ledger's lock is ours.
    unlink(new)
    do throws(OutputProblem) {
      guard try InputArchive.copy(file, to: new) == sha256 else {
        unlink(new)
        return false
      }
      if rename(new, path) != 0 { throw .cannotWrite(path: path, reason: lastSystemError()) }
    } catch {
      unlink(new)
      throw error
    }
    try FolderFiles.synchronise(folder: shelf)
    try FolderFiles.synchronise(folder: folder)
    return true
  }

  /// Whether what is kept under a digest is what has that digest; `nil` where nothing is.
  func holds(_ sha256: String) throws(OutputProblem) -> Bool? {
    guard let file = InputArchive.openRegular(path(of: sha256)) else { return nil }
    defer { close(file) }
    var hash = SHA256()
    let isRead = try InputArchive.read(file) { bytes throws(OutputProblem) in hash.update(bytes) }
    return isRead && hash.hexadecimal == sha256
  }

  private func path(of sha256: String) -> String { "\(folder)/\(sha256.prefix(2))/\(sha256)" }

  /// Only a regular file can be read a second time.
  private static func openRegular(_ path: String) -> Int32? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    var status = stat()
    if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return file }
    close(file)
    return nil
  }

  /// - Returns: the digest of what was written; `nil` where the file can't be read to its end.
  private static func copy(_ source: Int32, to path: String) throws(OutputProblem) -> String? {
    let file = try FolderFiles.create(path, mode: 0o600)
    defer { close(file) }
    var hash = SHA256()
    let isRead = try read(source) { bytes throws(OutputProblem) in
      hash.update(bytes)
      try FolderFiles.write(bytes, to: file, path: path)
    }
    if fsync(file) != 0 { throw .cannotWrite(path: path, reason: lastSystemError()) }
    return isRead ? hash.hexadecimal : nil
  }

  /// Hands on a file's bytes, piece by piece.
  ///
  /// - Returns: `false` where it can't be read to its end.
  private static func read(
    _ file: Int32, _ body: (ArraySlice<UInt8>) throws(OutputProblem) -> Void
  ) throws(OutputProblem) -> Bool {
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return count == 0 }
      try body(buffer.prefix(count))
    }
  }
}
