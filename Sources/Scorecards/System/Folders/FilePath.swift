internal import Glibc

/// Paths as text: joined and shortened, and where links lead.
enum FilePath {
  /// `path` as seen from `folder`; an absolute path stays.
  static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : (folder.hasSuffix("/") ? folder + path : folder + "/" + path)
  }

  /// Without `.` and, where a folder stands before it, `..`: for people to read, never to open.
  static func readable(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : (joined.isEmpty ? "." : joined)
  }

  /// Without links; `nil` where there is no such file.
  static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The same, where it matters whether there is nothing or nobody knows.
  static func found(_ path: String) throws(SystemError) -> String? {
    if let real = real(path) { return real }
    let error = SystemError.last
    if error.isAbsence { return nil }
    throw error
  }

  /// The same as ``real(_:)`` for a path that need not be there: as far as it is, links are followed; `..` leads back also out of a folder
  /// that does not exist yet.
  ///
  /// - Parameter path: absolute.
  static func resolved(_ path: String) -> String { path.split(separator: "/").reduce("/") { step(from: $0, to: $1) } }

  /// From a folder without links to what it holds.
  private static func step(from folder: String, to part: Substring) -> String {
    if part == "." { return folder }
    if part == ".." { return parent(of: folder) }
    let inner = (folder == "/" ? "/" : folder + "/") + part
    return real(inner) ?? inner
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
