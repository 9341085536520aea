internal import Glibc

/// The files of a folder; relative paths and patterns are found from it, absolute ones from the root.
struct FolderAccess: FileAccess {
  /// Bytes that are read at a time.
  static let chunkSize = 1 << 20

  let folder: String

  func paths(matching pattern: String) throws(FileProblem) -> [String] {
    if pattern.isEmpty || pattern.utf8.contains(0) { return [] }
    if status(of: pattern) != nil { return [pattern] }
    let parts = pattern.split(separator: "/").map(String.init)
    guard parts.contains(where: PathPattern.isPattern) else { return [] }
    var found = [pattern.hasPrefix("/") ? "/" : ""]
    for (index, part) in parts.enumerated() {
      found = try step(from: found, part: part, isLast: index == parts.count - 1)
    }
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  func open(_ path: String, _ watch: Watch) throws(FileProblem) -> any ChunkReader {
    let descriptor = Glibc.open(located(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FolderAccess.problem(errno) }
    let file = OpenFile(descriptor: descriptor, watch: watch)
    // A named pipe without a writer is empty rather than endless; one with a writer is waited for.
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FolderAccess.problem(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: return file
    case S_IFDIR: throw .notReadable(reason: "it is a folder")
    default: throw .notReadable(reason: "it is not a file")
    }
  }

  private func located(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  private func status(of path: String) -> stat? {
    var status = stat()
    return stat(located(path), &status) == 0 ? status : nil
  }

  /// The paths that continue `prefixes` by one part of a pattern.
  private func step(from prefixes: [String], part: String, isLast: Bool) throws(FileProblem) -> [String] {
    var found: [String] = []
    for prefix in prefixes {
      let start = prefix.isEmpty || prefix.hasSuffix("/") ? prefix : prefix + "/"
      let names = PathPattern.isPattern(part) ? try names(in: prefix).filter(PathPattern(part).matches) : [part]
      found += names.map { start + $0 }.filter { path in
        guard let status = status(of: path) else { return false }
        return isLast || status.st_mode & S_IFMT == S_IFDIR
      }
    }
    return found
  }

  private func names(in folder: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(located(folder.isEmpty ? "." : folder)) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw FolderAccess.problem(errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  fileprivate static func problem(_ code: Int32) -> FileProblem {
    if code == ENOENT || code == ENOTDIR { return .absent }
    return .notReadable(reason: strerror(code).map { String(cString: $0) } ?? "error \(code)")
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
    let capacity = prefix.count + FolderAccess.chunkSize + ByteView.padding
    while true {
      try wait()
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        _ = buffer.update(fromContentsOf: prefix)
        let got = read(descriptor, buffer.baseAddress.map { $0 + prefix.count }, FolderAccess.chunkSize)
        failure = got < 0 ? errno : 0
        count = prefix.count + max(0, got)
      }
      if failure == 0 { return bytes.count == prefix.count ? nil : bytes }
      if failure != EINTR { throw FolderAccess.problem(failure) }
    }
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
