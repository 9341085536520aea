/// What a published folder's links say: a date each, and `latest`.
///
/// ```
/// latest -> 2026-02-28
/// 2026-02-28 -> .releases/2026-02-28T235900-0f3a…
/// ```
struct PublishedLinks {
  static let releases = ".releases"
  static let latestName = "latest"

  /// Only links that we make; a date that somebody else made something under is none.
  let dates: [Day: ReleaseName]
  let latest: Day?

  /// - Throws: `foreign`, where `latest` is something else than a link to a date.
  init(in root: borrowing FolderHandle) throws(PublishProblem) {
    do { dates = try PublishedLinks.dates(in: root) } catch { throw PublishProblem(error) }
    latest = root.target(of: PublishedLinks.latestName).flatMap { Day($0) }
    if latest == nil && root.kind(of: PublishedLinks.latestName) != nil {
      throw .foreign(path: "\(root.path)/\(PublishedLinks.latestName)")
    }
  }

  static func dates(in root: borrowing FolderHandle) throws(FolderProblem) -> [Day: ReleaseName] {
    var dates: [Day: ReleaseName] = [:]
    for name in try root.names {
      if let day = Day(name), let release = release(of: day, in: root) { dates[day] = release }
    }
    return dates
  }

  private static func release(of day: Day, in root: borrowing FolderHandle) -> ReleaseName? {
    guard let target = root.target(of: day.description), target.hasPrefix(releases + "/") else { return nil }
    let release = ReleaseName(String(target.dropFirst(releases.count + 1)))
    return release?.day == day ? release : nil
  }

  /// Whether a release can be published here.
  ///
  /// - Throws: `foreign`, where under the day's name or `.releases` stands what we did not make; `tooOld`, where the day
  ///   would be removed at once; `earlier`, where a later hour of the day is published.
  func check(
    _ release: ReleaseName, keep: Int, _ present: Present, in root: borrowing FolderHandle
  ) throws(PublishProblem) {
    let day = release.day
    for (name, isOurs) in [
      (day.description, dates[day] != nil),
      (PublishedLinks.releases, root.kind(of: PublishedLinks.releases) == .folder),
    ] where !isOurs && root.kind(of: name) != nil {
      throw .foreign(path: "\(root.path)/\(name)")
    }
    if !kept(with: day, keep, present).contains(day) { throw .tooOld(day, kept: keep) }
    if let there = dates[day], present.keeps(there.asOf, beside: release.asOf) {
      throw .earlier(release.asOf, published: there.asOf)
    }
  }

  /// Days that are yet to come: somebody looked ahead, or a clock was wrong.
  func ahead(_ present: Present) -> [Day] { dates.keys.filter { !present.isReached($0.start) }.sorted() }

  /// The newest days, with the one that is published. Others that are yet to come take no place of those.
  func kept(with day: Day, _ keep: Int, _ present: Present) -> Set<Day> {
    let others = present.isReached(day.start) ? Set(ahead(present)) : []
    return others.union(Set(dates.keys).subtracting(others).union([day]).sorted(by: >).prefix(keep))
  }

  /// What `latest` leads to once a day is published: an older one never takes it back, and one that is yet to come only where
  /// there is no other.
  func newest(with day: Day, _ present: Present) -> Day {
    let all = Set(dates.keys).union([day])
    return all.subtracting(all.filter { !present.isReached($0.start) }).max() ?? all.max() ?? day
  }
}
