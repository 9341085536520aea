import Foundation
import Testing

@testable import Scorecards

/// A published folder: dates that keep their place, a `latest` that never goes back, and no way out of it.
@Suite struct PublishedFolderTests {
  let base = TemporaryFolder()
  var to: String { base.path + "/www" }

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// Two files of which one is always the same.
  static func files(_ text: String) -> [OutputFile] {
    [
      OutputFile(name: "report.html", text: text), OutputFile(name: "figures/same.svg", text: "<svg/>"),
      OutputFile(name: "index.html", text: text),
    ]
  }

  @discardableResult
  func publish(
    _ text: String, _ day: String, at time: String = "23:59:00", of project: String = "P", keep: Int = 30,
    now: String = "2096-01-01T00:00:00Z"
  ) throws -> PublishedFolder.Outcome {
    try PublishedFolder(to).publish(
      Self.files(text), of: project, asOf: try #require(Instant("\(day)T\(time)Z")), keep: keep,
      Present(now: try #require(Instant(now))))
  }

  func target(_ link: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: to + "/" + link)
  }

  /// Every entry below the folder with what it holds and when it was changed: a link by where it leads.
  func snapshot() -> [String] {
    base.entries("www").map { name in
      var status = stat()
      lstat(to + "/" + name, &status)
      let content = target(name) ?? base.text("www/" + name) ?? ""
      return "\(name) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(content)"
    }.filter { !$0.hasPrefix(".releases ") }
  }

  /// Without the file that says whose they are.
  var releases: [String] { base.names("www/.releases").filter { $0 != "project" } }

  /// Others could put anything in place of a report, or have anything of ours removed as a release.
  @Test func `a folder that others may write is not published to`() throws {
    try publish("one", "2026-02-27")
    let path = PublishedFolder(to).path
    chmod(to, 0o777)
    #expect(throws: PublishProblem.openToOthers(path: path)) { try publish("two", "2026-02-28") }
    chmod(to, 0o1777)
    try publish("two", "2026-02-28")
    chmod(to + "/.releases", 0o1777)
    #expect(throws: PublishProblem.foreign(path: path + "/.releases")) { try publish("three", "2026-03-01") }
    chmod(to + "/.releases", 0o755)
    try publish("three", "2026-03-01")
    #expect(target("latest") == "2026-03-01")
  }

  @Test(.enabled(if: geteuid() == 0, "needs a second user")) func `releases of another user are not ours`() throws {
    try base.write("www/.releases/2026-02-27T235900-0123456789ab/index.html", "theirs")
    chown(to + "/.releases", 65_534, 65_534)
    let path = PublishedFolder(to).path
    #expect(throws: PublishProblem.foreign(path: path + "/.releases")) { try publish("one", "2026-02-28") }
    #expect(base.files("www") == [".releases/2026-02-27T235900-0123456789ab/index.html"])
  }

  func mode(_ name: String) -> mode_t { FolderFiles.permissions(of: to + "/" + name) ?? 0 }

  @Test func `a date has its place for good, and latest is the newest`() throws {
    let outcome = try publish("one", "2026-02-27")
    #expect(outcome.place == PublishedFolder(to).path + "/2026-02-27" && outcome.changed == 3)
    try publish("two", "2026-02-28")
    #expect(target("latest") == "2026-02-28")
    #expect(target("2026-02-28")?.hasPrefix(".releases/2026-02-28T235900-") == true)
    #expect(target("2026-02-28")?.count == ".releases/2026-02-28T235900-".count + 12)
    #expect(base.text("www/latest/report.html") == "two" && base.text("www/2026-02-27/report.html") == "one")
    #expect(base.text("www/latest/figures/same.svg") == "<svg/>")
    #expect(base.names("www") == [".releases", "2026-02-27", "2026-02-28", "latest"])
    #expect(releases.count == 2)
  }

  @Test func `of one day a later hour stays, and the same hour again may tell something else`() throws {
    try publish("noon", "2026-02-28", at: "12:00:00")
    try publish("night", "2026-02-28", at: "23:00:00")
    let asOf = try #require(Instant("2026-02-28T22:59:59Z"))
    let published = try #require(Instant("2026-02-28T23:00:00Z"))
    #expect(throws: PublishProblem.earlier(asOf, published: published)) {
      try publish("before", "2026-02-28", at: "22:59:59")
    }
    #expect(base.text("www/latest/report.html") == "night")
    try publish("mended", "2026-02-28", at: "23:00:00")
    #expect(base.text("www/latest/report.html") == "mended" && releases.count == 1)
  }

  @Test func `a folder takes the reports of one project`() throws {
    try publish("one", "2026-02-27")
    #expect(throws: PublishProblem.another(path: PublishedFolder(to).path, project: "P")) {
      try publish("other", "2026-02-28", of: "Q")
    }
    #expect(target("latest") == "2026-02-27" && releases.count == 1)
    try publish("two", "2026-02-28")
    #expect(target("latest") == "2026-02-28")
  }

  @Test func `what an earlier version published keeps its place, and gives way`() throws {
    try publish("one", "2026-02-28", at: "00:00:00")
    let release = try #require(target("2026-02-28"))
    let old = ".releases/2026-02-28-" + release.suffix(12)
    try FileManager.default.moveItem(atPath: to + "/" + release, toPath: to + "/" + old)
    try FileManager.default.removeItem(atPath: to + "/2026-02-28")
    try FileManager.default.createSymbolicLink(atPath: to + "/2026-02-28", withDestinationPath: old)
    try publish("two", "2026-02-27")
    #expect(target("latest") == "2026-02-28" && target("2026-02-28") == old)
    try publish("three", "2026-02-28", at: "08:00:00")
    #expect(base.text("www/latest/report.html") == "three" && releases.count == 2)
  }

  @Test(arguments: [
    "2026-02-28-0123456789ab", "2026-02-28T235959-0123456789ab", "2026-02-28T000000-0123456789ab",
  ])
  func `names of releases`(name: String) {
    #expect(ReleaseName(name)?.text == name)
    for wrong in [
      name + "c", name.replacing("-0123", with: "-X123"), "x" + name, name.replacing("02-28", with: "02-30"),
    ] {
      #expect(ReleaseName(wrong) == nil, "\(wrong)")
    }
    #expect(ReleaseName("2026-02-28T240000-0123456789ab") == nil && ReleaseName("2026-02-28T0000-0123456789ab") == nil)
  }

  @Test func `everyone may read it`() throws {
    try publish("one", "2026-02-28")
    let release = try #require(target("2026-02-28"))
    #expect(mode(release) == 0o755 && mode(release + "/figures") == 0o755 && mode(".releases") == 0o755)
    #expect(mode(release + "/report.html") == 0o644 && mode(release + "/figures/same.svg") == 0o644)
    #expect(mode("") == 0o755)
  }

  @Test func `an older date never takes latest back`() throws {
    try publish("new", "2026-02-28")
    try publish("old", "2026-02-20")
    #expect(target("latest") == "2026-02-28" && base.text("www/2026-02-20/report.html") == "old")
    try publish("newer", "2026-03-01")
    #expect(target("latest") == "2026-03-01")
  }

  @Test func `the same files again change nothing at all`() throws {
    try publish("one", "2026-02-28")
    let before = snapshot()
    #expect(try publish("one", "2026-02-28").changed == 0)
    #expect(snapshot() == before && before.count == 8)
  }

  @Test func `a date that is published again shows the new files, and the old release goes`() throws {
    try publish("one", "2026-02-28")
    let old = try #require(target("2026-02-28"))
    #expect(try publish("two", "2026-02-28").changed == 2)
    #expect(base.text("www/latest/report.html") == "two" && target("latest") == "2026-02-28")
    #expect(releases.count == 1 && target("2026-02-28") != old)
  }

  @Test func `only what is new or changed gets a new time, on the same date and on the next`() throws {
    try publish("one", "2026-02-27")
    for name in ["report.html", "index.html", "figures/same.svg"] {
      let times = [timespec(tv_sec: 1_000_000, tv_nsec: 7), timespec(tv_sec: 1_000_000, tv_nsec: 7)]
      utimensat(AT_FDCWD, to + "/2026-02-27/" + name, times, 0)
    }
    func seconds(_ name: String) -> Int {
      var status = stat()
      return stat(to + "/" + name, &status) == 0 ? status.st_mtim.tv_sec : 0
    }
    try publish("two", "2026-02-27")
    #expect(seconds("2026-02-27/figures/same.svg") == 1_000_000 && seconds("2026-02-27/report.html") > 1_000_000)
    try publish("three", "2026-02-28")
    #expect(seconds("2026-02-28/figures/same.svg") == 1_000_000 && seconds("2026-02-28/report.html") > 1_000_000)
  }

  @Test func `the newest dates stay, as many as are kept, and nothing of others goes`() throws {
    try publish("a", "2026-02-25", keep: 2)
    try base.write("www/2025-01-01/index.html", "made by hand")
    try base.write("www/robots.txt", "Disallow:")
    try base.write("www/.releases/notes.txt", "mine")
    try FileManager.default.createSymbolicLink(atPath: to + "/2025-01-02", withDestinationPath: "2025-01-01")
    try publish("b", "2026-02-26", keep: 2)
    #expect(target("2026-02-25") != nil)
    #expect(try publish("c", "2026-02-27", keep: 2).removed == [try Self.day("2026-02-25")])
    #expect(
      base.names("www").filter { !$0.hasPrefix(".") } == [
        "2025-01-01", "2025-01-02", "2026-02-26", "2026-02-27", "latest", "robots.txt",
      ])
    #expect(releases.filter { $0 != "notes.txt" }.count == 2)
    #expect(base.text("www/.releases/notes.txt") == "mine")
  }

  @Test func `a date that would be removed at once is refused`() throws {
    try publish("b", "2026-02-26", keep: 2)
    try publish("c", "2026-02-27", keep: 2)
    let before = snapshot()
    #expect(throws: PublishProblem.tooOld(try Self.day("2026-02-25"), kept: 2)) {
      try publish("a", "2026-02-25", keep: 2)
    }
    #expect(snapshot() == before)
    try publish("a", "2026-02-25", keep: 3)
  }

  @Test func `a release that somebody touched is written anew`() throws {
    try publish("one", "2026-02-28")
    try base.write("www/2026-02-28/report.html", "touched")
    try base.write("www/2026-02-28/added.html", "added")
    try publish("one", "2026-02-28")
    #expect(base.text("www/latest/report.html") == "one" && base.text("www/latest/added.html") == nil)
    #expect(releases.count == 1)
  }

  @Test func `the folder may be a link to a folder`() throws {
    try FileManager.default.createDirectory(atPath: base.path + "/real", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: to, withDestinationPath: "real")
    try publish("one", "2026-02-28")
    #expect(base.text("real/latest/report.html") == "one" && base.names("real").count == 3)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: to) == "real")
  }

  @Test func `its parent has to be there, and it must be no file`() throws {
    let nowhere = PublishedFolder(base.path + "/absent/www")
    #expect(throws: PublishProblem.noParent(path: nowhere.path)) {
      _ = try nowhere.publish(
        Self.files("a"), of: "P", asOf: Instant("2026-02-28T23:59:00Z") ?? Instant(seconds: 0), keep: 1, .sample)
    }
    try base.write("www", "a file")
    #expect(throws: PublishProblem.notAFolder(path: PublishedFolder(to).path)) { try publish("a", "2026-02-28") }
  }

  @Test func `a second publication is told that the first is at work`() throws {
    try publish("one", "2026-02-28")
    let lock = try OutputLock(besides: PublishedFolder(to).path + "/.releases/release")
    #expect(throws: PublishProblem.locked(path: PublishedFolder(to).path + "/.releases/release")) {
      try publish("two", "2026-02-28")
    }
    _ = consume lock
    #expect(base.text("www/latest/report.html") == "one")
    try publish("two", "2026-02-28")
  }
}

/// Nothing leads a publication out of its folder, and nothing that is not ours is replaced.
@Suite struct PublishedFolderSafetyTests {
  private let trial = PublishedFolderTests()
  private var base: TemporaryFolder { trial.base }
  private var path: String { PublishedFolder(trial.to).path }

  @Test(arguments: [
    "../evil.html", "figures/../../evil.html", "/etc/evil.html", "", "figures//a.svg", "figures/", "a/b/c.html",
    ".hidden",
    "figures/.hidden", ".", "a\nb.html", "a\u{7F}.html", "a\u{202E}lmth.html", "a\\b.html", "figures",
    String(repeating: "a", count: 201),
  ])
  func `an odd name is refused before anything is written`(name: String) throws {
    let files = PublishedFolderTests.files("one") + [OutputFile(name: name, text: "x")]
    #expect(throws: PublishProblem.oddName(name)) {
      _ = try PublishedFolder(trial.to).publish(
        files, of: "P", asOf: PublishedFolderTests.day("2026-02-28").start, keep: 1, .sample)
    }
    #expect(base.names() == [])
  }

  @Test(arguments: ["Bericht-März.html", "a b.html", "figures/a.b_c-d.svg", String(repeating: "a", count: 200)])
  func `any other name is taken`(name: String) throws {
    let files = [OutputFile(name: name, text: "x")]
    _ = try PublishedFolder(trial.to).publish(
      files, of: "P", asOf: PublishedFolderTests.day("2026-02-28").start, keep: 1, .sample)
    #expect(base.text("www/latest/" + name) == "x")
  }

  @Test func `a name may stand but once`() throws {
    let twice = PublishedFolderTests.files("one") + [OutputFile(name: "report.html", text: "x")]
    #expect(throws: PublishProblem.oddName("report.html")) { _ = try PublishedFiles(twice) }
  }

  @Test(arguments: [".releases", "2026-02-28", "latest"])
  func `what is not ours is left alone`(name: String) throws {
    try base.write("www/\(name)\(name == ".releases" ? "" : "/index.html")", "mine")
    #expect(throws: PublishProblem.foreign(path: "\(path)/\(name)")) { try trial.publish("one", "2026-02-28") }
    #expect(base.files("www").count == 1)
  }

  @Test(arguments: [".releases", "2026-02-28", "latest"], ["../precious", "/", "absent", ".releases/../../precious"])
  func `a link that leads elsewhere is neither followed nor replaced`(name: String, target: String) throws {
    try base.write("precious/report.html", "gold")
    try base.write("www/robots.txt", "")
    try FileManager.default.createSymbolicLink(atPath: trial.to + "/" + name, withDestinationPath: target)
    #expect(throws: PublishProblem.foreign(path: "\(path)/\(name)")) { try trial.publish("one", "2026-02-28") }
    #expect(trial.target(name) == target && base.files("precious") == ["report.html"])
    #expect(base.text("precious/report.html") == "gold")
  }

  @Test func `a link inside of a release is removed and never followed`() throws {
    try base.write("precious/same.svg", "gold")
    try trial.publish("one", "2026-02-28")
    let release = try #require(trial.target("2026-02-28"))
    try FileManager.default.removeItem(atPath: trial.to + "/\(release)/figures")
    try FileManager.default.createSymbolicLink(
      atPath: trial.to + "/\(release)/figures", withDestinationPath: base.path + "/precious")
    try FileManager.default.createSymbolicLink(
      atPath: trial.to + "/.releases/.new-1", withDestinationPath: base.path + "/precious")
    try trial.publish("one", "2026-02-28")
    #expect(base.text("www/latest/figures/same.svg") == "<svg/>" && base.text("precious/same.svg") == "gold")
    #expect(trial.releases.count == 1)
  }

  @Test func `it is apart from the output folder and the archive, and holds nothing of the project`() throws {
    try base.write("project/out/index.html", "x")
    try base.write("project/scorecard.sqlite", "x")
    let (out, ledger) = (base.path + "/project/out", base.path + "/project/scorecard.sqlite")
    func check(_ to: String) throws { try PublishedFolder(base.path + to).check(apartFrom: [out], hiding: [ledger]) }
    for to in ["/project/out", "/project/out/public", "/project/out/../out"] {
      #expect(throws: PublishProblem.self) { try check(to) }
    }
    for to in ["/project", "", "/project/."] { #expect(throws: PublishProblem.self) { try check(to) } }
    try check("/project/public")
    try check("/project/outer")
    try check("/www")
    try FileManager.default.createSymbolicLink(atPath: trial.to, withDestinationPath: "project/out")
    #expect(throws: PublishProblem.overlaps(path: PublishedFolder(out).path, other: PublishedFolder(out).path)) {
      try check("/www")
    }
  }
}

/// A publication that is killed shows the old or the new, and the next one finishes and clears away.
@Suite struct KilledPublicationTests {
  private let trial = PublishedFolderTests()
  private var base: TemporaryFolder { trial.base }

  private func link(_ name: String, _ target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: trial.to + "/" + name, withDestinationPath: target)
  }

  /// What a killed publication leaves in a folder that shows `one` of Feb 27, in the order of its steps; the name of the
  /// release of Feb 28 is handed in.
  private func leave(_ step: Int, _ release: String) throws {
    let whole = [("report.html", "two"), ("index.html", "two"), ("figures/same.svg", "<svg/>")]
    switch step {
    case 0:
      try FileManager.default.createDirectory(
        atPath: trial.to + "/.releases/.new-77", withIntermediateDirectories: true)
    case 1: try base.write("www/.releases/.new-77/report.html", "tw")
    default:
      for (name, text) in whole { try base.write("www/\(release)/\(name)", text) }
    }
    if step == 3 { try link(".2026-02-28.scorecard-new", release) }
    if step >= 4 { try link("2026-02-28", release) }
    if step == 5 { try link(".latest.scorecard-new", "2026-02-28") }
    if step >= 6 {
      try FileManager.default.removeItem(atPath: trial.to + "/latest")
      try link("latest", "2026-02-28")
    }
    // Of the date that is kept no longer the link goes first, then the release bit by bit.
    if step >= 7 { try FileManager.default.removeItem(atPath: trial.to + "/2026-02-26") }
    if step >= 8 {
      let old = trial.releases.filter { $0.hasPrefix("2026-02-26") }
      for name in old { try FileManager.default.removeItem(atPath: "\(trial.to)/.releases/\(name)/report.html") }
    }
  }

  @Test(arguments: 0...8) func `whatever a kill leaves, the next publication finishes`(step: Int) throws {
    let release: String = try {
      let other = PublishedFolderTests()
      try other.publish("two", "2026-02-28")
      return try #require(other.target("2026-02-28"))
    }()
    try trial.publish("zero", "2026-02-26", keep: 2)
    try trial.publish("one", "2026-02-27", keep: 2)
    try leave(step, release)
    #expect(base.text("www/latest/report.html") == (step >= 6 ? "two" : "one"))
    try trial.publish("two", "2026-02-28", keep: 2)
    #expect(base.names("www") == [".releases", "2026-02-27", "2026-02-28", "latest"])
    #expect(base.text("www/latest/report.html") == "two" && trial.target("2026-02-28") == release)
    #expect(trial.releases.count == 2)
  }

  @Test func `names that only look like leftovers stay`() throws {
    try trial.publish("one", "2026-02-27")
    try base.write("www/.releases/.new-mine/a", "mine")
    try base.write("www/.latest.scorecard-new/a", "a folder")
    try link(".robots.scorecard-new", "x")
    try trial.publish("one", "2026-02-27")
    #expect(base.text("www/.releases/.new-mine/a") == "mine" && trial.target(".robots.scorecard-new") == "x")
    #expect(base.text("www/.latest.scorecard-new/a") == "a folder")
  }
}
