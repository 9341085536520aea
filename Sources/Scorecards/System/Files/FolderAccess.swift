internal import Glibc

/// The files of a folder; relative paths and patterns are found from it, absolute ones from the root.
struct FolderAccess: FileAccess {
  let folder: String

  func paths(matching pattern: String) throws(FileProblem) -> [FoundName] {
    if pattern.isEmpty || pattern.utf8.contains(0) { return [] }
    if try kind(of: Array(pattern.utf8)) != nil { return [FoundName(pattern)] }
    let parts = pattern.split(separator: "/").map(String.init)
    guard parts.contains(where: PathPattern.isPattern) else { return [] }
    var found: [[UInt8]] = [pattern.hasPrefix("/") ? [FolderAccess.slash] : []]
    for (index, part) in parts.enumerated() {
      found = try step(from: found, part: part, isLast: index == parts.count - 1)
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { FoundName($0) }
  }

  func open(_ path: String, _ watch: Watch) throws(FileProblem) -> any ChunkReader {
    try OpenFile(located(Array(path.utf8)), [.file, .pipe], watch)
  }

  private static let slash = UInt8(ascii: "/")

  /// As the C library takes it: a name is any bytes, and what is not UTF-8 must not be taken for what is not there.
  private func located(_ path: [UInt8]) -> [CChar] {
    let start = path.first == FolderAccess.slash || folder.isEmpty ? [] : Array((folder + "/").utf8)
    return (start + path + [0]).map(CChar.init(bitPattern:))
  }

  /// What a path leads to; `nil` where that is nothing.
  private func kind(of path: [UInt8]) throws(FileProblem) -> FileKind? {
    var status = stat()
    if stat(located(path), &status) == 0 { return FileKind(mode: status.st_mode) }
    let error = SystemError.last
    if error.isAbsence { return nil }
    throw FileProblem(error)
  }

  /// The paths that continue `prefixes` by one part of a pattern.
  private func step(from prefixes: [[UInt8]], part: String, isLast: Bool) throws(FileProblem) -> [[UInt8]] {
    let isPattern = PathPattern.isPattern(part)
    var found: [[UInt8]] = []
    for prefix in prefixes {
      let start = prefix.isEmpty || prefix.last == FolderAccess.slash ? prefix : prefix + [FolderAccess.slash]
      let names = isPattern ? try names(in: prefix, matching: part) : [Array(part.utf8)]
      for path in names.map({ start + $0 }) {
        // What a folder lists is there, even if it is a link to nothing.
        if isLast && isPattern {
          found.append(path)
        } else if try goesOn(path, isLast: isLast) {
          found.append(path)
        }
      }
    }
    return found
  }

  private func goesOn(_ path: [UInt8], isLast: Bool) throws(FileProblem) -> Bool {
    let kind = try kind(of: path)
    return isLast ? kind != nil : kind == .folder
  }

  private func names(in folder: [UInt8], matching pattern: String) throws(FileProblem) -> [[UInt8]] {
    let path = located(folder.isEmpty ? Array(".".utf8) : folder)
    let pattern = PathPattern(pattern)
    do throws(SystemError) {
      let all = try FolderFiles.entries(in: path)
      return all.filter { pattern.matches(String(decoding: $0, as: UTF8.self)) }
    } catch {
      if error.isAbsence { return [] }
      throw FileProblem(error)
    }
  }
}
