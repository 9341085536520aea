internal import Glibc

/// A regular file that is open for reading; only such a file can be read a second time.
struct PlainFile: ~Copyable {
  /// Bytes that are read at a time.
  private static let chunk = 1 << 20

  private let descriptor: Int32

  /// `nil` where there is none, or where it can't be read.
  init?(_ path: String) {
    guard let descriptor = PlainFile.open(path) else { return nil }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  private static func open(_ path: String) -> Int32? {
    // A named pipe is not waited for.
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    var status = stat()
    if fstat(file, &status) == 0, FileKind(mode: status.st_mode) == .file { return file }
    close(file)
    return nil
  }

  /// Hands on the file's bytes, piece by piece.
  ///
  /// - Returns: `false` where it can't be read to its end.
  func read<Problem: Error>(
    _ body: (ArraySlice<UInt8>) throws(Problem) -> Void
  ) throws(Problem) -> Bool {
    var buffer = [UInt8](repeating: 0, count: PlainFile.chunk)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return count == 0 }
      try body(buffer.prefix(count))
    }
  }
}
