internal import Glibc

/// The files of a folder; relative paths and patterns are found from it, absolute ones from the root.
struct FolderAccess: FileAccess {
  /// Bytes that are read at a time.
  static let chunkSize = 1 << 20
  /// Bytes that may be put behind a piece without its being copied.
  static let room = 16

  let folder: String

  func paths(matching pattern: String) throws(FileProblem) -> [FoundName] {
    if pattern.isEmpty || pattern.utf8.contains(0) { return [] }
    if status(of: Array(pattern.utf8)) != nil { return [FoundName(pattern)] }
    let parts = pattern.split(separator: "/").map(String.init)
    guard parts.contains(where: PathPattern.isPattern) else { return [] }
    var found: [[UInt8]] = [pattern.hasPrefix("/") ? [FolderAccess.slash] : []]
    for (index, part) in parts.enumerated() {
      found = try step(from: found, part: part, isLast: index == parts.count - 1)
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { FoundName($0) }
  }

  func open(_ path: String, _ watch: Watch) throws(FileProblem) -> any ChunkReader {
    let descriptor = Glibc.open(located(Array(path.utf8)), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileProblem(.last) }
    let file = OpenFile(descriptor: descriptor, watch: watch)
    // A named pipe without a writer is empty rather than endless; one with a writer is waited for.
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(.last) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: return file
    case S_IFDIR: throw .notReadable(reason: "it is a folder")
    default: throw .notReadable(reason: "it is not a file")
    }
  }

  private static let slash = UInt8(ascii: "/")

  /// As the C library takes it: a name is any bytes, and what is not UTF-8 must not be taken for what is not there.
  private func located(_ path: [UInt8]) -> [CChar] {
    let start = path.first == FolderAccess.slash || folder.isEmpty ? [] : Array((folder + "/").utf8)
    return (start + path + [0]).map(CChar.init(bitPattern:))
  }

  private func status(of path: [UInt8]) -> stat? {
    var status = stat()
    return stat(located(path), &status) == 0 ? status : nil
  }

  /// The paths that continue `prefixes` by one part of a pattern.
  private func step(from prefixes: [[UInt8]], part: String, isLast: Bool) throws(FileProblem) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for prefix in prefixes {
      let start = prefix.isEmpty || prefix.last == FolderAccess.slash ? prefix : prefix + [FolderAccess.slash]
      let names = PathPattern.isPattern(part) ? try names(in: prefix, matching: part) : [Array(part.utf8)]
      found += names.map { start + $0 }.filter { path in
        guard let status = status(of: path) else { return false }
        return isLast || status.st_mode & S_IFMT == S_IFDIR
      }
    }
    return found
  }

  private func names(in folder: [UInt8], matching pattern: String) throws(FileProblem) -> [[UInt8]] {
    guard let stream = opendir(located(folder.isEmpty ? Array(".".utf8) : folder)) else {
      let error = SystemError.last
      if error.isAbsence { return [] }
      throw FileProblem(error)
    }
    defer { closedir(stream) }
    let pattern = PathPattern(pattern)
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
      let text = String(decoding: name, as: UTF8.self)
      if text != "." && text != ".." && pattern.matches(text) { names.append(name) }
    }
    return names
  }
}

/// An open file; closed when the last user lets go of it.
private final class OpenFile: ChunkReader {
  private let descriptor: Int32
  private let watch: Watch

  init(descriptor: Int32, watch: Watch) {
    self.descriptor = descriptor
    self.watch = watch
  }

  deinit { close(descriptor) }

  func next() throws(FileProblem) -> [UInt8]? { try next(after: []) }

  func next(after prefix: [UInt8]) throws(FileProblem) -> [UInt8]? {
    try wait()
    do throws(SystemError) {
      let bytes = try [UInt8](
        reading: descriptor, FolderAccess.chunkSize, after: prefix, room: FolderAccess.room)
      return bytes.count == prefix.count ? nil : bytes
    } catch { throw FileProblem(error) }
  }

  /// Waits until there is something to read: at once for a file on disk, a named pipe may let it wait.
  private func wait() throws(FileProblem) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    repeat {
      switch watch.end {
      case .stopped: throw .stopped
      case .over(let seconds): throw .timedOut(seconds: seconds)
      case nil: break
      }
    } while poll(&waiting, 1, OpenFile.patience) == 0
  }

  /// Milliseconds after which the watch is looked at again.
  private static let patience: Int32 = 100
}
