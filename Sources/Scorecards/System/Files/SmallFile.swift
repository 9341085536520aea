internal import Glibc

/// Small files that people write, read as a whole.
enum SmallFile {
  /// - Parameter limit: bytes that it may have.
  static func bytes(_ path: String, limit: Int) throws(TextFileProblem) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let error = SystemError.last
      throw error.code == ENOENT ? .absent : .notReadable(reason: error.reason)
    }
    switch FileKind(mode: status.st_mode) {
    case .folder: throw .isFolder
    case .file: break
    default: if !path.hasPrefix("/dev/") { throw .notReadable(reason: "it is not a regular file") }
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .notReadable(reason: SystemError.last.reason) }
    defer { close(file) }
    // At once, where it has a size.
    let size = max(65_536, min(Int(status.st_size), limit) + 1)
    var bytes: [UInt8] = []
    do throws(SystemError) {
      while bytes.count <= limit {
        let before = bytes.count
        bytes = try [UInt8](reading: file, size, after: bytes, room: 0)
        if bytes.count == before { return bytes }
      }
    } catch { throw .notReadable(reason: error.reason) }
    throw .tooLarge(limit: limit)
  }
}
