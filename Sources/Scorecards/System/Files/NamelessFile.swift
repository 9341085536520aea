internal import Glibc

/// A file without a name: nobody else gets to see it, and nothing is left behind where we are ended.
final class NamelessFile: Sendable {
  /// For programs that read or write it; open as long as this is.
  let descriptor: Int32

  /// - Parameter folder: where it takes up space.
  init(in folder: String) throws(SystemError) {
    do throws(FolderProblem) {
      let home = try FolderHandle(resolving: folder)
      let name = "scorecard." + RandomName.make()
      descriptor = try home.openNew(name)
      home.removeFile(name)
    } catch {
      switch error {
      case .refused(_, let reason): throw reason
      case .notOurs: throw SystemError(code: EPERM)
      }
    }
  }

  deinit { close(descriptor) }

  /// Whatever writes to it does so at its end.
  func appendOnly() { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_APPEND) }

  /// Bytes.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// How far a program that was handed it has got.
  var position: Int { lseek(descriptor, 0, SEEK_CUR) }

  func write(_ bytes: [UInt8], at start: Int) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, start + written) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw SystemError.last }
      // A device that takes nothing more.
      if count == 0 { throw SystemError(code: ENOSPC) }
      written += count
    }
  }

  /// - Returns: fewer bytes where the file has no more.
  func read(at start: Int, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, start + filled)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = SystemError.last }
        if got <= 0 { return }
        filled += got
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
