internal import Glibc

/// Files and folders through the C library: written with fsync, since what is reported as written must be on disk.
enum FolderFiles {
  static func exists(_ path: String) -> Bool { mode(of: path) != nil }

  static func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

  /// The file's type and permissions; links are not followed; `nil` where there is none.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : nil
  }

  /// The names in a folder, sorted; empty where it can't be read. A link to a folder is none.
  static func names(in path: String) -> [String] { listed(path) ?? [] }

  /// The same; `nil` where the folder can't be read.
  static func listed(_ path: String) -> [String]? {
    names(of: open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  /// The same of an open folder, which is closed; `nil` also where it was not opened.
  static func names(of descriptor: Int32) -> [String]? { found(of: descriptor).map { $0.map(\.text) } }

  /// As ``names(in:)``, with what is not UTF-8 marked.
  static func found(in path: String) -> [FoundName] {
    found(of: open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) ?? []
  }

  private static func found(of descriptor: Int32) -> [FoundName]? {
    guard descriptor >= 0 else { return nil }
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    defer { closedir(folder) }
    var names: [FoundName] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in FoundName(bytes.prefix { $0 != 0 }) }
      if name.text != "." && name.text != ".." { names.append(name) }
    }
    return names.sorted { $0.text < $1.text }
  }

  /// Every file below a folder, named from it and sorted; a link counts as a file, and so does a folder that is empty
  /// or can't be read.
  static func files(below path: String, as prefix: String = "") -> [String] {
    names(in: path).flatMap { name -> [String] in
      let entry = path + "/" + name
      guard isFolder(entry) else { return [prefix + name] }
      let inner = files(below: entry, as: prefix + name + "/")
      return inner.isEmpty ? [prefix + name + "/"] : inner
    }
  }

  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(OutputProblem) {
    if mkdir(path, mode) != 0 && !(errno == EEXIST && isFolder(path)) {
      throw .cannotWrite(path: path, reason: lastSystemError())
    }
  }

  /// Makes the folder and those above it.
  static func makeFolders(_ path: String) throws(OutputProblem) {
    if path.isEmpty || isFolder(path) || path == "/" { return }
    try makeFolders(parent(of: path))
    try makeFolder(path)
  }

  /// Writes a new file and waits until it is on disk.
  ///
  /// - Parameter mode: its permissions; `nil` leaves them to the process.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t? = nil) throws(OutputProblem) {
    let file = try create(path, mode: mode)
    defer { close(file) }
    try write(bytes[...], to: file, path: path)
    if fsync(file) != 0 { throw .cannotWrite(path: path, reason: lastSystemError()) }
  }

  /// Opens a new file for writing; whoever calls closes it.
  static func create(_ path: String, mode: mode_t?) throws(OutputProblem) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode.map { $0 & 0o644 } ?? 0o644)
    guard file >= 0 else { throw .cannotWrite(path: path, reason: lastSystemError()) }
    if let mode, fchmod(file, mode) != 0 {
      let reason = lastSystemError()
      close(file)
      throw .cannotWrite(path: path, reason: reason)
    }
    return file
  }

  /// Writes all of it at the end of an open file.
  static func write(_ bytes: ArraySlice<UInt8>, to file: Int32, path: String) throws(OutputProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path: path, reason: lastSystemError())
      }
      written += count
    }
  }

  /// Waits until the folder's entries are on disk.
  static func synchronise(folder path: String) throws(OutputProblem) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .cannotWrite(path: path, reason: lastSystemError()) }
    defer { close(folder) }
    if fsync(folder) != 0 && errno != EINVAL { throw .cannotWrite(path: path, reason: lastSystemError()) }
  }

  /// The content of a small file; `nil` where it can't be read or is larger than `limit` bytes.
  static func read(_ path: String, limit: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return read(file, limit: limit)
  }

  /// The rest of an open file.
  static func read(_ file: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 || bytes.count + count > limit { return nil }
      bytes += buffer.prefix(count)
    }
  }

  /// A new folder of our own; `nil` where none can be made.
  static func makeTemporaryFolder(in folder: String) -> String? {
    var template = Array("\(folder)/scorecard-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes a folder with everything in it; never follows a link.
  static func removeFolder(_ path: String) {
    guard isFolder(path) else {
      unlink(path)
      return
    }
    for name in names(in: path) {
      let entry = path + "/" + name
      if isFolder(entry) { removeFolder(entry) } else { unlink(entry) }
    }
    rmdir(path)
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
