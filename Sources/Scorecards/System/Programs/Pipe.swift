internal import CLinux
internal import Glibc

/// A pipe, whose writing end is a program's; nobody else inherits either end.
final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  /// - Parameter size: bytes that it should hold; `nil`: as many as the system likes.
  init(size: Int32?) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    if pipe2(&ends, O_CLOEXEC) != 0 { throw SystemError.last }
    (reading, writing) = (ends[0], ends[1])
    // It may be more than we are allowed: then it holds less.
    if let size { _ = fcntl(reading, SCORECARD_SET_PIPE_SIZE, size) }
  }

  deinit {
    close(reading)
    closeWriting()
  }

  /// So that its end is seen once the program has ended.
  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Bytes that can be read now.
  var available: Int {
    var count: Int32 = 0
    return ioctl(reading, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }
}
