internal import CRename
internal import Glibc

/// One file of the output, named relative to the folder.
struct OutputFile: Sendable {
  let name: String
  let content: [UInt8]
  /// Everyone may have it; what does not say so is never published.
  let isPublic: Bool

  init(name: String, text: String, isPublic: Bool = false) {
    self.init(name: name, content: Array(text.utf8), isPublic: isPublic)
  }

  init(name: String, content: [UInt8], isPublic: Bool = false) {
    self.name = name
    self.content = content
    self.isPublic = isPublic
  }
}

/// The output folder: written as a sibling, then swapped in one step, so that the old one is whole until then.
struct OutputFolder {
  let path: String
  private var parent: String { FolderFiles.parent(of: path) }
  private var stem: String { "." + FolderFiles.name(of: path) + ".scorecard" }

  /// - Parameter path: absolute; of a link to a folder the folder itself is meant, and neither it nor those above it need
  ///   exist yet.
  init(_ path: String) {
    self.path = path.split(separator: "/").reduce("/") { OutputFolder.step(from: $0, to: $1) }
  }

  /// From a folder without links to what it holds; `..` leads back also out of one that does not exist yet.
  private static func step(from folder: String, to part: Substring) -> String {
    if part == "." { return folder }
    if part == ".." { return FolderFiles.parent(of: folder) }
    let inner = (folder == "/" ? "/" : folder + "/") + part
    return resolved(inner) ?? inner
  }

  private static func resolved(_ path: String) -> String? {
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    return resolved.map { String(cString: $0) }
  }

  /// Refuses what must not be replaced: a file, or a folder that holds something and has no manifest of ours.
  func check() throws(OutputProblem) {
    guard FolderFiles.exists(path) else { return }
    if !FolderFiles.isFolder(path) { throw .notAFolder(path: path) }
    guard let names = FolderFiles.listed(path) else {
      throw .cannotWrite(path: path, reason: lastSystemError())
    }
    if !names.isEmpty && OutputManifest(in: path) == nil { throw .notOurs(path: path) }
  }

  /// Clears away what a killed run left beside the folder; call it under the lock.
  ///
  /// - Returns: folders with files that are not ours, kept under a visible name.
  func clearLeftovers() -> [String] {
    FolderFiles.names(in: parent).filter { isLeftover($0) && FolderFiles.isFolder(parent + "/" + $0) }
      .compactMap { name in
        let leftover = parent + "/" + name
        if name.hasPrefix(stem + "-new-") && OutputManifest(in: leftover) == nil {
          FolderFiles.removeFolder(leftover)
          return nil
        }
        return discard(leftover)
      }
  }

  /// `.out.scorecard-new-4711` and `-old-4711`, and nothing that only begins like it.
  private func isLeftover(_ name: String) -> Bool {
    ["-new-", "-old-"].contains { mark in
      guard name.hasPrefix(stem + mark) else { return false }
      let digits = name.dropFirst(stem.count + mark.count)
      return !digits.isEmpty && digits.utf8.allSatisfy(\.isASCIIDigit)
    }
  }

  /// Writes the files into a new folder and swaps it with the old one.
  ///
  /// - Parameter files: the manifest last, since it says that the folder is whole.
  /// - Returns: a folder with files that were in the old one and are not ours, kept under a visible name.
  func replace(with files: [OutputFile]) throws(OutputProblem) -> String? {
    try prepare(files)
    return try replace()
  }

  private var prepared: String { "\(parent)/\(stem)-new-\(getpid())" }

  /// Writes the files into a new folder beside the old one and waits until they are on disk; whatever can run out of
  /// space does so here.
  ///
  /// - Parameter files: the manifest last, since it says that the folder is whole.
  func prepare(_ files: [OutputFile]) throws(OutputProblem) {
    do { try write(files, to: prepared) } catch {
      abandon()
      throw error
    }
  }

  /// Removes what was prepared.
  func abandon() { FolderFiles.removeFolder(prepared) }

  /// Swaps the prepared folder with the old one.
  ///
  /// - Returns: a folder with files that were in the old one and are not ours, kept under a visible name.
  func replace() throws(OutputProblem) -> String? {
    let new = prepared
    do { try swap(new) } catch {
      abandon()
      throw error
    }
    try FolderFiles.synchronise(folder: parent)
    guard FolderFiles.exists(new) else { return nil }
    let old = "\(parent)/\(stem)-old-\(getpid())"
    return discard(rename(new, old) == 0 ? old : new)
  }

  private func write(_ files: [OutputFile], to folder: String) throws(OutputProblem) {
    let mode = FolderFiles.mode(of: path).map { $0 & 0o777 } ?? 0o755
    FolderFiles.removeFolder(folder)
    try FolderFiles.makeFolder(folder)
    var new = try NewFiles(in: folder)
    var folders: [String] = []
    for file in files {
      let target = folder + "/" + file.name
      let holder = FolderFiles.parent(of: target)
      if !folders.contains(holder) {
        try FolderFiles.makeFolders(holder)
        folders.append(holder)
      }
      try new.write(file.content, to: target)
    }
    try new.synchronise(folders: folders)
    chmod(folder, mode)
  }

  private func swap(_ new: String) throws(OutputProblem) {
    let exchanges = FolderFiles.exists(path)
    let result =
      exchanges ? renameat2(AT_FDCWD, new, AT_FDCWD, path, SCORECARD_RENAME_EXCHANGE) : rename(new, path)
    if result == 0 { return }
    if errno == EBUSY { throw .mountPoint(path: path) }
    throw .cannotSwap(path: path, reason: lastSystemError())
  }

  /// Removes from a former output folder what its manifest lists, the manifest last; whatever else it holds is kept.
  private func discard(_ folder: String) -> String? {
    let listed = OutputManifest(in: folder)?.outputs ?? []
    let paths = listed.map { folder + "/" + $0 }.filter { FolderFiles.isFolder(FolderFiles.parent(of: $0)) }
    for path in paths { unlink(path) }
    for path in paths where FolderFiles.parent(of: path) != folder { rmdir(FolderFiles.parent(of: path)) }
    unlink(folder + "/" + OutputManifest.fileName)
    if rmdir(folder) == 0 || !FolderFiles.exists(folder) { return nil }
    let kept = "\(path).kept-\(folder.split(separator: "-").last ?? "old")"
    return rename(folder, kept) == 0 ? kept : folder
  }
}
