/// The files of a report by the folders in which they are.
struct ReportFiles {
  private let here: [OutputFile]
  private let below: [(folder: String, files: [OutputFile])]
  private let modes: OutputModes

  init(_ files: [OutputFile], _ modes: OutputModes) {
    self.modes = modes
    here = files.filter { !$0.name.contains("/") }
    let inner = files.filter { $0.name.contains("/") }
    let folders = inner.map { String($0.name.prefix { $0 != "/" }) }.distinct
    let grouped = Dictionary(grouping: inner) { String($0.name.prefix { $0 != "/" }) }
    below = folders.map { folder in
      (folder, (grouped[folder] ?? []).map { $0.named(String($0.name.dropFirst(folder.count + 1))) })
    }
  }

  /// What is in the folder itself comes last, and the last of it at the end.
  ///
  /// - Parameter folder: is new.
  func write(into folder: borrowing FolderHandle, _ disk: NewFiles) throws(FolderProblem) {
    for (name, files) in below {
      let isOwnersAlone = files.allSatisfy(\.isOwnersAlone)
      let inner = try folder.makeFolder(name, mode: (isOwnersAlone ? .ownersAlone : modes).folder)
      try ReportFiles(files, modes).write(into: inner, disk)
      try disk.close(inner)
    }
    for file in here {
      let mode = (file.isOwnersAlone ? .ownersAlone : modes).file
      try disk.write(file.content, to: file.name, in: folder, mode: mode)
    }
  }
}

extension ReportFiles {
  /// Removes from a folder the plain files that its manifest lists, and the manifest last.
  static func remove(_ listed: [String], from folder: borrowing FolderHandle) {
    remove(listed.map { $0.split(separator: "/")[...] }, from: folder)
    if folder.kind(of: OutputManifest.fileName) == .file { folder.removeFile(OutputManifest.fileName) }
  }

  /// - Parameter paths: each by its parts; what lies behind a link, or in a folder of somebody else's, stays.
  private static func remove(_ paths: [ArraySlice<Substring>], from folder: borrowing FolderHandle) {
    var inner: [Substring: [ArraySlice<Substring>]] = [:]
    for path in paths {
      guard let first = path.first else { continue }
      if path.count > 1 {
        inner[first, default: []].append(path.dropFirst())
      } else if folder.kind(of: String(first)) == .file, first != OutputManifest.fileName {
        folder.removeFile(String(first))
      }
    }
    for (name, paths) in inner {
      do throws(FolderProblem) {
        let found = try folder.folder(String(name))
        if !found.isOurs { continue }
        remove(paths, from: found)
      } catch { continue }
      folder.removeEmptyFolder(String(name))
    }
  }
}

extension OutputFile {
  fileprivate func named(_ name: String) -> OutputFile {
    OutputFile(name: name, content: content, isPublic: isPublic, isOwnersAlone: isOwnersAlone)
  }
}
