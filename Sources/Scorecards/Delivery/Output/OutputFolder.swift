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
  private var parent: String { FilePath.parent(of: path) }
  private var stem: String { "." + FilePath.name(of: path) + ".scorecard" }

  /// - Parameter path: absolute; of a link to a folder the folder itself is meant, and neither it nor those above it need
  ///   exist yet.
  init(_ path: String) {
    self.path = FilePath.resolved(path)
  }

  /// Refuses what must not be replaced: a file, or a folder that holds something and has no manifest of ours.
  func check() throws(OutputProblem) {
    guard FolderFiles.exists(path) else { return }
    if !FolderFiles.isFolder(path) { throw .notAFolder(path: path) }
    guard let names = FolderFiles.listed(path) else {
      throw .cannotWrite(path: path, reason: SystemError.last.reason)
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

  private var prepared: String { "\(parent)/\(stem)-new-\(ThisProcess.id)" }

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
    // Only a better name for what is discarded or kept.
    let old = "\(parent)/\(stem)-old-\(ThisProcess.id)"
    return discard((try? FolderFiles.rename(new, to: old)) != nil ? old : new)
  }

  private func write(_ files: [OutputFile], to folder: String) throws(OutputProblem) {
    let mode = FolderFiles.permissions(of: path).map { $0 & 0o777 } ?? 0o755
    FolderFiles.removeFolder(folder)
    try FolderFiles.makeFolder(folder)
    var new = try NewFiles(in: folder)
    var folders: [String] = []
    for file in files {
      let target = folder + "/" + file.name
      let holder = FilePath.parent(of: target)
      if !folders.contains(holder) {
        try FolderFiles.makeFolders(holder)
        folders.append(holder)
      }
      try new.write(file.content, to: target)
    }
    try new.synchronise(folders: folders)
    FolderFiles.setPermissions(folder, mode)
  }

  private func swap(_ new: String) throws(OutputProblem) {
    do throws(SystemError) {
      if FolderFiles.exists(path) {
        try FolderFiles.exchange(new, with: path)
      } else {
        try FolderFiles.rename(new, to: path)
      }
    } catch {
      throw error.isBusy ? .mountPoint(path: path) : .cannotSwap(path: path, reason: error.reason)
    }
  }

  /// Removes from a former output folder what its manifest lists, the manifest last; whatever else it holds is kept.
  private func discard(_ folder: String) -> String? {
    let listed = OutputManifest(in: folder)?.outputs ?? []
    let paths = listed.map { folder + "/" + $0 }.filter { FolderFiles.isFolder(FilePath.parent(of: $0)) }
    // The system frees what a file took before it goes on.
    _ = paths.concurrentMap { FolderFiles.remove($0) }
    for parent in paths.map({ FilePath.parent(of: $0) }).distinct where parent != folder {
      FolderFiles.removeEmptyFolder(parent)
    }
    FolderFiles.remove(folder + "/" + OutputManifest.fileName)
    if FolderFiles.removeEmptyFolder(folder) || !FolderFiles.exists(folder) { return nil }
    // Whatever it is called, its name is told.
    let kept = "\(path).kept-\(folder.split(separator: "-").last ?? "old")"
    return (try? FolderFiles.rename(folder, to: kept)) != nil ? kept : folder
  }
}
