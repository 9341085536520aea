/// A folder that a web server serves, in which every date keeps its place and `latest` is the newest:
///
/// ```
/// .releases/2026-02-28T235900-0f3a…/   the files
/// 2026-02-28 -> .releases/2026-02-28T235900-0f3a…
/// latest -> 2026-02-28
/// ```
///
/// A release is written beside the others and is on disk before one rename of a link shows it, so that a publication that
/// is killed leaves the old one whole; the next clears what it left. What others keep in the folder is left alone.
struct PublishedFolder {
  /// What a publication did.
  struct Outcome: Sendable, Equatable {
    /// The folder's path with the date: where the files are for good.
    let place: String
    /// Files that are new or not what they were.
    let changed: Int
    /// Dates that are kept no longer.
    let removed: [Day]
    /// Dates that are there and are yet to come.
    var ahead: [Day] = []
  }

  /// Absolute; of a link to a folder the folder itself.
  let path: String

  /// - Parameter path: absolute; it need not exist yet, its parent must.
  init(_ path: String) { self.path = OutputFolder(path).path }

  /// Refuses a folder that would mix with others.
  ///
  /// - Parameters:
  ///   - folders: the output folder, the archive: neither may lie inside the other.
  ///   - files: the ledger, the project file, the record: none may lie inside of it.
  /// - Throws: `occupied` too, where it holds anything and was never published to: it may be somebody's exports.
  func check(apartFrom folders: [String], hiding files: [String]) throws(PublishProblem) {
    for other in folders.map({ OutputFolder($0).path }) {
      if PublishedFolder.holds(path, other) || PublishedFolder.holds(other, path) {
        throw .overlaps(path: path, other: other)
      }
    }
    if let names = FolderFiles.listed(path), !names.isEmpty, !names.contains(PublishedLinks.releases) {
      throw .occupied(path: path)
    }
    for file in files.map({ OutputFolder($0).path }) where PublishedFolder.holds(path, file) {
      throw .exposes(path: path, file: file)
    }
  }

  private static func holds(_ folder: String, _ path: String) -> Bool {
    (path + "/").hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// Publishes files for a date; the same files again change nothing.
  ///
  /// - Parameters:
  ///   - project: whose report it is: a folder takes those of one project.
  ///   - keep: dates that stay, at least 1: the newest.
  func publish(
    _ files: [OutputFile], of project: String, asOf: Instant, keep: Int, _ present: Present
  ) throws(PublishProblem) -> Outcome {
    let day = asOf.day
    let files = try PublishedFiles(files)
    let release = PublishedRelease(name: ReleaseName(asOf: asOf, digest: files.digest), files: files)
    let root = try root()
    let (keep, dot) = (max(1, keep), PublishedLinks.releases)
    try PublishedLinks(in: root).check(release.name, keep: keep, present, in: root)
    let releases = try PublishedFolder.releases(in: root)
    let lock = try PublishedFolder.lock(releases)
    do { try PublishedFolder.clearLeftovers(root, releases) } catch { throw PublishProblem(error) }
    let links = try PublishedLinks(in: root)
    try links.check(release.name, keep: keep, present, in: root)
    try PublishedFolder.claim(root, releases, for: project)
    var outcome: Outcome
    do throws(FolderProblem) {
      let changed = try write(release, releases, links)
      try PublishedFolder.point(root, day.description, to: "\(dot)/\(release.name.text)")
      try PublishedFolder.point(root, PublishedLinks.latestName, to: links.newest(with: day, present).description)
      let removed = try PublishedFolder.prune(root, releases, to: links.kept(with: day, keep, present))
      _ = consume lock
      outcome = Outcome(place: "\(path)/\(day)", changed: changed, removed: removed)
    } catch { throw PublishProblem(error) }
    outcome.ahead = try PublishedLinks(in: root).ahead(present)
    return outcome
  }

  /// - Throws: `another`, where the folder is another project's.
  private static func claim(
    _ root: borrowing FolderHandle, _ releases: borrowing FolderHandle, for project: String
  ) throws(PublishProblem) {
    let name = Array(project.utf8)
    if let owner = releases.read(ownerName, limit: 1 << 16) {
      if owner != name { throw .another(path: root.path, project: String(decoding: owner, as: UTF8.self)) }
      return
    }
    // One that is there and can't be read may be another project's.
    if releases.kind(of: ownerName) != nil { throw .foreign(path: "\(releases.path)/\(ownerName)") }
    let new = ".new-" + ownerName
    do throws(FolderProblem) {
      releases.removeFile(new)
      try releases.write(name, to: new, mode: OutputModes.everyones.file)
      try releases.rename(new, to: ownerName)
      try releases.synchronise()
    } catch { throw PublishProblem(error) }
  }

  /// Names the project among the releases.
  private static let ownerName = "project"

  /// A disk that is not mounted must not be written around.
  func checkParent() throws(PublishProblem) {
    guard FolderFiles.isFolder(FilePath.parent(of: path)) else { throw .noParent(path: path) }
  }

  /// The folder itself, made where its parent is there.
  ///
  /// - Throws: `openToOthers`, where others could publish in our place.
  private func root() throws(PublishProblem) -> FolderHandle {
    if FolderFiles.exists(path) {
      if !FolderFiles.isFolder(path) { throw .notAFolder(path: path) }
    } else {
      try checkParent()
    }
    let root: FolderHandle
    do { root = try opened() } catch { throw PublishProblem(error) }
    if root.isOpen { throw .openToOthers(path: path) }
    return root
  }

  private func opened() throws(FolderProblem) -> FolderHandle {
    if FolderFiles.exists(path) { return try FolderHandle(path) }
    let parent = try FolderHandle(FilePath.parent(of: path))
    let made = try parent.makeFolder(FilePath.name(of: path), mode: OutputModes.everyones.folder)
    try parent.synchronise()
    return made
  }

  private static func lock(_ releases: borrowing FolderHandle) throws(PublishProblem) -> OutputLock {
    let folder: FolderHandle
    do { folder = try releases.again() } catch { throw PublishProblem(error) }
    let name = "release"
    do { return try OutputLock(besides: name, in: folder, calledFor: "\(releases.path)/\(name)") } catch {
      throw PublishProblem(error)
    }
  }

  /// - Throws: `foreign`, where it is there and not ours alone to write.
  private static func releases(in root: borrowing FolderHandle) throws(PublishProblem) -> FolderHandle {
    do throws(FolderProblem) {
      return try root.folder(PublishedLinks.releases, making: OutputModes.everyones.folder)
    } catch {
      switch error {
      case .notOurs(let path): throw .foreign(path: path)
      case .refused: throw PublishProblem(error)
      }
    }
  }

  /// - Returns: how many files are new or not what they were.
  private func write(
    _ release: PublishedRelease, _ releases: borrowing FolderHandle, _ links: PublishedLinks
  ) throws(FolderProblem) -> Int {
    if release.isWhole(in: releases) { return 0 }
    let day = release.name.day
    let former = [links.dates[day], links.latest.flatMap { links.dates[$0] }].compactMap { $0 }
    return try release.write(into: releases, like: former)
  }

  /// Leads a link elsewhere in one step, unless it leads there already.
  private static func point(
    _ root: borrowing FolderHandle, _ name: String, to target: String
  ) throws(FolderProblem) {
    if root.target(of: name) == target { return }
    let new = unfinishedLink(name)
    root.removeFile(new)
    try root.link(new, to: target)
    try root.rename(new, to: name)
    try root.synchronise()
  }

  private static func unfinishedLink(_ name: String) -> String { ".\(name).scorecard-new" }

  /// What a killed publication left: a release that was not finished, a link that was not renamed.
  private static func clearLeftovers(
    _ root: borrowing FolderHandle, _ releases: borrowing FolderHandle
  ) throws(FolderProblem) {
    for name in try releases.names {
      let digits = name.dropFirst(PublishedRelease.unfinished.count)
      guard name.hasPrefix(PublishedRelease.unfinished), !digits.isEmpty,
        digits.utf8.allSatisfy(\.isASCIIDigit)
      else {
        continue
      }
      releases.remove(name)
    }
    for name in try root.names where root.kind(of: name) == .link {
      let inner = String(name.dropFirst().dropLast(".scorecard-new".count))
      let isOurs = inner == PublishedLinks.latestName || Day(inner) != nil
      if isOurs && name == unfinishedLink(inner) { root.removeFile(name) }
    }
  }

  /// Removes the links of older dates, and then the releases that no link leads to.
  private static func prune(
    _ root: borrowing FolderHandle, _ releases: borrowing FolderHandle, to kept: Set<Day>
  ) throws(FolderProblem) -> [Day] {
    let dates = try PublishedLinks.dates(in: root)
    let old = dates.keys.filter { !kept.contains($0) }.sorted()
    for day in old { root.removeFile(day.description) }
    if !old.isEmpty { try root.synchronise() }
    let linked = Set(dates.filter { kept.contains($0.key) }.values.map(\.text))
    for name in try releases.names where ReleaseName(name) != nil && !linked.contains(name) { releases.remove(name) }
    return old
  }
}
