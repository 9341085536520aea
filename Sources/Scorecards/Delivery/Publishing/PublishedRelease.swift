/// Writes the folder of one release beside the others: complete, on disk, and only then under its name.
struct PublishedRelease {
  /// Begins the names of releases that are being written.
  static let unfinished = ".new-"
  private static let largest = 1 << 30

  let name: ReleaseName
  let files: PublishedFiles

  /// Whether the release is there with exactly these files.
  func isWhole(in releases: borrowing FolderHandle) -> Bool {
    let folders = files.byFolder
    var expected = folders.first { $0.folder.isEmpty }?.files.map(\.name) ?? []
    expected += folders.map(\.folder).filter { !$0.isEmpty }
    do throws(FolderProblem) {
      let release = try releases.folder(name.text)
      guard try release.names == expected.sorted() else { return false }
      for (folder, files) in folders {
        let isSame =
          folder.isEmpty
          ? PublishedRelease.holds(release, files) : try PublishedRelease.isExactly(release.folder(folder), files)
        if !isSame { return false }
      }
      return true
    } catch { return false }
  }

  private static func isExactly(
    _ folder: borrowing FolderHandle, _ files: [OutputFile]
  ) throws(FolderProblem) -> Bool {
    try folder.names == files.map(\.name).sorted() && holds(folder, files)
  }

  private static func holds(_ folder: borrowing FolderHandle, _ files: [OutputFile]) -> Bool {
    files.allSatisfy { folder.read($0.name, limit: largest) == $0.content }
  }

  /// - Parameter former: the releases to compare with, the first one first: a file that is the same there keeps its time.
  /// - Returns: how many files are new or not what they were.
  func write(into releases: borrowing FolderHandle, like former: [ReleaseName]) throws(FolderProblem) -> Int {
    let new = "\(PublishedRelease.unfinished)\(ThisProcess.id)"
    do throws(FolderProblem) {
      let changed = try write(as: new, into: releases, like: former)
      // One of this name that is not whole was touched by somebody.
      if releases.kind(of: name.text) == nil {
        try releases.rename(new, to: name.text)
      } else {
        try releases.exchange(new, with: name.text)
        releases.remove(new)
      }
      try releases.synchronise()
      return changed
    } catch {
      releases.remove(new)
      throw error
    }
  }

  private func write(
    as new: String, into releases: borrowing FolderHandle, like former: [ReleaseName]
  ) throws(FolderProblem) -> Int {
    let release = try releases.makeFolder(new, mode: OutputModes.everyones.folder)
    var changed = 0
    for (folder, files) in files.byFolder {
      let times = files.map { PublishedRelease.time(of: $0, in: folder, former, releases) }
      changed += times.count { $0 == nil }
      if folder.isEmpty {
        try PublishedRelease.write(files, times, into: release)
      } else {
        let inner = try release.makeFolder(folder, mode: OutputModes.everyones.folder)
        try PublishedRelease.write(files, times, into: inner)
        try inner.synchronise()
      }
    }
    try release.synchronise()
    return changed
  }

  private static func write(
    _ files: [OutputFile], _ times: [FileTime?], into folder: borrowing FolderHandle
  ) throws(FolderProblem) {
    for (file, time) in zip(files, times) {
      try folder.write(file.content, to: file.name, mode: OutputModes.everyones.file, changed: time)
    }
  }

  /// When the file was changed, if it is the same in a former release.
  private static func time(
    of file: OutputFile, in folder: String, _ former: [ReleaseName], _ releases: borrowing FolderHandle
  ) -> FileTime? {
    for release in former {
      do throws(FolderProblem) {
        let old = try releases.folder(release.text)
        let time =
          folder.isEmpty ? PublishedRelease.time(of: file, in: old) : try time(of: file, in: old.folder(folder))
        if let time { return time }
      } catch { continue }
    }
    return nil
  }

  private static func time(of file: OutputFile, in folder: borrowing FolderHandle) -> FileTime? {
    folder.read(file.name, limit: largest) == file.content ? folder.changed(file.name) : nil
  }
}
