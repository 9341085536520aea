internal import Glibc

/// A file that was not there before, open for writing; what is reported as written must be on disk.
struct NewFile: ~Copyable {
  private let descriptor: Int32
  /// For messages.
  private let path: String

  /// - Parameter descriptor: open for writing; closed with this.
  init(_ descriptor: Int32, _ path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Puts all of it at the end.
  func write(_ bytes: ArraySlice<UInt8>) throws(FolderProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure
      }
      written += count
    }
  }

  /// Exactly these, whatever the process takes away from new files.
  func setPermissions(_ mode: mode_t) throws(FolderProblem) {
    if fchmod(descriptor, mode) != 0 { throw failure }
  }

  func setTime(_ changed: FileTime) throws(FolderProblem) {
    let times = [changed.time, changed.time]
    if futimens(descriptor, times) != 0 { throw failure }
  }

  /// Waits until it is on disk.
  func synchronise() throws(FolderProblem) {
    if fsync(descriptor) != 0 { throw failure }
  }

  private var failure: FolderProblem { .refused(path: path, .last) }
}
