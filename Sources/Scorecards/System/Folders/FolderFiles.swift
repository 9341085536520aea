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

  /// The names in a folder, sorted; empty where it can't be read. A link to a folder is none.
  static func names(in path: String) -> [String] { listed(path) ?? [] }

  /// The same; `nil` where the folder can't be read.
  static func listed(_ path: String) -> [String]? {
    names(of: open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  /// The same of an open folder, which is closed; `nil` also where it was not opened.
  static func names(of descriptor: Int32) -> [String]? { found(of: descriptor).map { $0.map(\.text) } }

  /// Whether there is such a folder, or a link to one.
  ///
  /// - Throws: where it is there and can't be read.
  static func canList(_ path: String) throws(TextFileProblem) -> Bool {
    guard let stream = opendir(path) else {
      let error = SystemError.last
      if error.isAbsence { return false }
      throw .notReadable(reason: error.reason)
    }
    closedir(stream)
    return true
  }

  /// As ``names(in:)``, with what is not UTF-8 marked.
  static func found(in path: String) -> [FoundName] {
    found(of: open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) ?? []
  }

  private static func found(of descriptor: Int32) -> [FoundName]? {
    entries(of: descriptor).map { $0.map { FoundName($0) }.sorted { $0.text < $1.text } }
  }

  /// The names as the file system has them, in no order.
  static func entries(of descriptor: Int32) -> [[UInt8]]? {
    guard descriptor >= 0 else { return nil }
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
      if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
    }
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
}
