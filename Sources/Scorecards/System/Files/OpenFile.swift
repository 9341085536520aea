internal import Glibc

/// A file that is open for reading; closed when the last user lets go of it.
///
/// Opening waits for nobody. A pipe is read as long as somebody writes to it, and given up where the watch says so.
final class OpenFile {
  let kind: FileKind
  /// Bytes that it had when it was opened; of no use for pipes and devices.
  let size: Int
  private let descriptor: Int32
  private let watch: Watch
  private let changed: timespec
  private var count = 0

  /// - Parameters:
  ///   - path: as the C library takes it: a name is any bytes.
  ///   - kinds: those that are read.
  init(
    _ path: [CChar], _ kinds: Set<FileKind>, followsLinks: Bool = true, _ watch: Watch = .endless
  ) throws(FileProblem) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW)
    descriptor = Glibc.open(path, flags)
    let failure = SystemError.last
    self.watch = watch
    var status = stat()
    // What can't be opened at all may be a socket.
    let isKnown = descriptor >= 0 ? fstat(descriptor, &status) : lstat(path, &status)
    let unknown = SystemError.last
    kind = FileKind(mode: status.st_mode)
    size = Int(status.st_size)
    changed = status.st_mtim
    if descriptor < 0 {
      let isRefused = isKnown == 0 && (kind == .socket || kind == .link && !followsLinks)
      throw isRefused ? .notReadable(reason: kind.refusal) : FileProblem(failure)
    }
    if isKnown != 0 { throw FileProblem(unknown) }
    if !kinds.contains(kind) { throw .notReadable(reason: kind.refusal) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// At most `most` bytes behind a prefix, with room for more behind them; `nil` at the end.
  func piece(_ most: Int, after prefix: [UInt8], room: Int) throws(FileProblem) -> [UInt8]? {
    while true {
      switch watch.end {
      case .stopped: throw .stopped
      case .over(let seconds): throw .timedOut(seconds: seconds)
      case nil: break
      }
      do throws(SystemError) {
        let bytes = try [UInt8](reading: descriptor, most, after: prefix, room: room)
        count += bytes.count - prefix.count
        if bytes.count > prefix.count { return bytes }
      } catch {
        if !error.isForNow { throw FileProblem(error) }
        wait()
        continue
      }
      try checkEnd()
      return nil
    }
  }

  /// An end that comes early is none.
  private func checkEnd() throws(FileProblem) {
    if kind == .file && count < size { throw .notReadable(reason: "it became shorter while it was read") }
    if kind == .pipe && count == 0 { throw .notReadable(reason: "it is a pipe that nobody writes to") }
  }

  /// Whether a file is at its end what it was when it was opened.
  var isUnchanged: Bool {
    get throws(FileProblem) {
      if kind != .file { return true }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw FileProblem(.last) }
      return count == size && Int(status.st_size) == size && status.st_mtim.tv_sec == changed.tv_sec
        && status.st_mtim.tv_nsec == changed.tv_nsec
    }
  }

  /// Waits until there is something to read, or the watch is to be looked at again.
  private func wait() {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&waiting, 1, OpenFile.patience)
  }

  /// Milliseconds.
  private static let patience: Int32 = 100
}

extension OpenFile: ChunkReader {
  func next() throws(FileProblem) -> [UInt8]? { try next(after: []) }

  func next(after prefix: [UInt8]) throws(FileProblem) -> [UInt8]? {
    try piece(Chunk.size, after: prefix, room: Chunk.room)
  }
}
