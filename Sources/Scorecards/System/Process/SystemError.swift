internal import Glibc

/// Why the operating system refused something.
struct SystemError: Error, Sendable, Equatable {
  let code: Int32

  /// Of the last call of the C library that failed.
  static var last: SystemError { SystemError(code: errno) }

  /// The system's own words.
  var reason: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

  /// There is no such file, or none of the folders above it.
  var isAbsence: Bool { code == ENOENT }

  /// What should be a folder is something else.
  var isNoFolder: Bool { code == ENOTDIR }

  /// A signal came, and it is to be done again.
  var isInterruption: Bool { code == EINTR }

  /// There is nothing to read yet.
  var isForNow: Bool { code == EAGAIN }

  /// Something is mounted there.
  var isBusy: Bool { code == EBUSY }
}
