/// Small files, read as a whole: what people write, and what we wrote and look at again.
///
/// All of a file or an error: what can't be read to its end, or changes meanwhile, must not be taken for less than it says.
enum SmallFile {
  /// - Parameters:
  ///   - limit: bytes that it may have.
  ///   - watch: of a pipe, which may let us wait.
  static func bytes(
    _ path: String, limit: Int, followsLinks: Bool = true, _ watch: Watch = .endless
  ) throws(TextFileProblem) -> [UInt8] {
    if path.utf8.contains(0) { throw .absent }
    let isStream = isStream(path)
    let kinds: Set<FileKind> = isStream ? [.file, .folder, .pipe, .characterDevice] : [.file, .folder]
    do throws(FileProblem) {
      let file = try OpenFile(
        Array(path.utf8CString), kinds, followsLinks: followsLinks, isStream ? watch : .endless)
      if file.kind != .folder { return try bytes(of: file, limit: limit) }
    } catch {
      throw error.text
    }
    throw .isFolder
  }

  /// `/dev/stdin` and what a shell's `<(…)` stands for; in `/dev/shm` there are files as everywhere.
  private static func isStream(_ path: String) -> Bool {
    let path = FilePath.readable(path)
    return path.hasPrefix("/dev/") && !path.hasPrefix("/dev/shm/")
  }

  private static func bytes(of file: OpenFile, limit: Int) throws(FileProblem) -> [UInt8] {
    // At once, where it has a size.
    let most = max(65_536, min(file.size, limit) + 1)
    var bytes: [UInt8] = []
    while let more = try file.piece(most, after: bytes, room: 0) {
      bytes = more
      if bytes.count > limit { throw .tooLarge(limit: limit) }
    }
    if try !file.isUnchanged { throw .notReadable(reason: "it changed while it was read") }
    return bytes
  }
}
