import Foundation
import Testing

@testable import Scorecards

/// Somebody who may rename things on the way to the output folder and below it puts links in their place, again and again,
/// while runs go on: whatever comes of the runs, nothing outside is removed, changed or written.
@Suite struct RenameRaceTests {
  private static let python = "/usr/bin/python3"
  private static let runs = 12

  /// Each name that a run uses is a link for a moment, then what it was.
  private static let swapping = """
    import glob, os, shutil, sys
    base = sys.argv[1]
    way, precious = base + "/way", base + "/precious"
    def swap(path, target):
        aside = path + ".aside"
        if os.path.islink(path): os.unlink(path)
        shutil.rmtree(aside, ignore_errors=True)
        try:
            os.rename(path, aside)
            os.symlink(target, path)
        except OSError:
            return
        for step in (lambda: os.unlink(path), lambda: os.rename(aside, path)):
            try: step()
            except OSError: pass
    while not os.path.exists(base + "/stop"):
        for folder in glob.glob(way + "/out") + glob.glob(way + "/.out.scorecard-*"):
            swap(folder + "/figures", precious + "/out/figures")
            swap(folder + "/mail", precious + "/out/mail")
            swap(folder, precious + "/out")
        swap(way + "/www/.releases", precious + "/releases")
        swap(way + "/www", precious + "/www")
        for shelf in glob.glob(way + "/kept/*"):
            swap(shelf, precious + "/kept")
        swap(way, precious)
    """

  /// What is outside looks like what runs write, and is none of theirs: no manifest vouches for it, and the archive is one
  /// that anybody could have put there. So it is refused, too, where a run finds the link before it begins.
  private func plant(in base: TemporaryFolder) throws {
    for name in base.files("way/out") where name != "manifest.json" {
      try base.write("precious/out/" + name, "gold")
    }
    for name in [
      "www/index.html", "www/latest/index.html", "releases/.new-7/index.html", "kept/index.md",
      "releases/2020-01-01T235900-0123456789ab/index.html",
    ] {
      try base.write("precious/" + name, "gold")
    }
    chmod(base.path + "/precious/kept", 0o777)
  }

  private func snapshot(_ base: TemporaryFolder) -> [String] {
    base.entries("precious").map { "\($0): \(base.text("precious/" + $0) ?? "folder")" }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python), "needs Python"))
  func `nothing outside is removed or written`() throws {
    let project = try PublicProject("out: way/out\narchive: way/kept\ndelivery: {publish: {to: way/www}}\n")
    let (trial, base) = (project.trial, project.base)
    let first = try trial.run(day: 10, "--publish")
    #expect(first.status == 0, "\(first.messages)")
    try plant(in: base)
    let before = snapshot(base)
    try base.write("swap.py", Self.swapping)
    let swapping = Process()
    swapping.executableURL = URL(fileURLWithPath: Self.python)
    swapping.arguments = [base.path + "/swap.py", base.path]
    try swapping.run()
    var statuses: [Int32] = []
    for number in 1...Self.runs {
      try trial.export((1...number).map { 4200 + $0 })
      statuses.append(try trial.run(day: 11, "--publish").status)
    }
    try base.write("stop", "")
    swapping.waitUntilExit()
    #expect(snapshot(base) == before)
    #expect(Set(statuses).isSubset(of: [0, 73, 74]), "\(statuses)")
    // Once they leave off all is as it should be.
    for name in base.names() where name.hasPrefix("way.") { try base.remove(name) }
    #expect(FolderFiles.kind(of: base.path + "/way") == .folder)
    #expect(try trial.run(day: 12).status == 0)
    #expect(try FolderVerification(base.path + "/way/out", name: "out").diagnostics.isEmpty)
  }
}
