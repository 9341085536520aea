/// Files whose reading is told on a terminal while it is long; otherwise the files as they are.
struct ProgressFiles: FileAccess {
  /// Bytes of a file after which something is said, and said again.
  static let step = 64 << 20

  let files: any FileAccess
  /// Called with a line to show in place of the last one; an empty line ends it.
  let show: @Sendable (String) -> Void

  func paths(matching pattern: String) throws(FileProblem) -> [FoundName] { try files.paths(matching: pattern) }

  func open(_ path: String, _ watch: Watch) throws(FileProblem) -> any ChunkReader {
    ProgressChunks(chunks: try files.open(path, watch), path: path, show: show)
  }
}

private struct ProgressChunks: ChunkReader {
  var chunks: any ChunkReader
  let path: String
  let show: @Sendable (String) -> Void
  private var bytes = 0

  init(chunks: any ChunkReader, path: String, show: @escaping @Sendable (String) -> Void) {
    self.chunks = chunks
    self.path = path
    self.show = show
  }

  mutating func next() throws(FileProblem) -> [UInt8]? {
    guard let chunk = try chunks.next() else {
      if bytes >= ProgressFiles.step { show("") }
      return nil
    }
    let before = bytes / ProgressFiles.step
    bytes += chunk.count
    if bytes / ProgressFiles.step > before { show("reading \(path): \(bytes >> 20) MiB") }
    return chunk
  }
}
