internal import Glibc

/// Files and folders by their paths.
enum FolderFiles {
  static func exists(_ path: String) -> Bool { mode(of: path) != nil }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// The same, or a link that leads to one.
  static func leadsToFolder(_ path: String) -> Bool { FilePath.real(path).map(isFolder) ?? false }

  /// What a path names; links are not followed; `nil` where there is nothing.
  static func kind(of path: String) -> FileKind? { mode(of: path).map(FileKind.init) }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : nil
  }

  /// As ``kind(of:)``, where it matters whether there is nothing or nobody knows.
  static func entry(_ path: String) throws(SystemError) -> FileKind? {
    var status = stat()
    if lstat(path, &status) == 0 { return FileKind(mode: status.st_mode) }
    let error = SystemError.last
    if error.isAbsence { return nil }
    throw error
  }

  /// The names in a folder, sorted; empty where it can't be read. A link to a folder is none.
  static func names(in path: String) -> [String] { listed(path) ?? [] }

  /// The same; `nil` where the folder can't be read.
  static func listed(_ path: String) -> [String]? {
    names(of: open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  /// The same of an open folder, which is closed; `nil` also where it was not opened.
  static func names(of descriptor: Int32) -> [String]? { found(of: descriptor).map { $0.map(\.text) } }

  private static func found(of descriptor: Int32) -> [FoundName]? { entries(of: descriptor).map(sorted) }

  private static func sorted(_ names: [[UInt8]]) -> [FoundName] {
    names.map { FoundName($0) }.sorted { $0.text < $1.text }
  }

  /// The names in a folder, or in one that a link leads to, sorted; what is not UTF-8 is marked.
  static func found(in path: String) throws(SystemError) -> [FoundName] {
    sorted(try entries(in: Array(path.utf8CString)))
  }

  /// The same as the file system has them, in no order.
  ///
  /// - Parameter path: as the C library takes it.
  static func entries(in path: [CChar]) throws(SystemError) -> [[UInt8]] {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw SystemError.last }
    return try list(descriptor)
  }

  /// The names in an open folder, which is closed; `nil` also where it was not opened.
  static func entries(of descriptor: Int32) -> [[UInt8]]? {
    if descriptor < 0 { return nil }
    do throws(SystemError) { return try list(descriptor) } catch { return nil }
  }

  /// - Throws: also where it can be read in part.
  private static func list(_ descriptor: Int32) throws(SystemError) -> [[UInt8]] {
    guard let folder = fdopendir(descriptor) else {
      let error = SystemError.last
      close(descriptor)
      throw error
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
      if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    // The end leaves it as it was.
    if errno != 0 { throw SystemError.last }
    return names
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

  /// The content of a small file; `nil` where it can't be read or is larger than `limit` bytes. A link is none.
  static func read(_ path: String, limit: Int) -> [UInt8]? {
    do throws(TextFileProblem) { return try SmallFile.bytes(path, limit: limit, followsLinks: false) } catch {
      return nil
    }
  }

  /// The rest of an open file.
  static func read(_ file: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 && errno == EINTR { continue }
      if count < 0 || bytes.count + count > limit { return nil }
      bytes += buffer.prefix(count)
    }
  }
}
