import Foundation
import Testing

/// The story of Gate 7 in the sample project, played from the command line: what it prints is what `story.txt` says.
@Suite struct StoryTests {
  @Test func `it goes as it is written down`() throws {
    let files = TemporaryFolder()
    try files.write("output", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", "examples/tooloo/story.sh", ScorecardProcess.binary.path]
    process.currentDirectoryURL = ScorecardProcess.root
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: files.path + "/output")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let story = try String(
      contentsOf: ScorecardProcess.root.appendingPathComponent("examples/tooloo/story.txt"), encoding: .utf8)
    #expect(files.text("output") == story)
  }
}
