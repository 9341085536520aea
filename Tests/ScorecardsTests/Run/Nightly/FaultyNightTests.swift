import Foundation
import Testing

/// A nightly run with `--send --publish` that fails at a sample of all its calls of the system; `make test-faults` tries
/// every one of them.
@Suite struct FaultyNightTests {
  private static let needs = ["/usr/bin/env python3 --version", "cc --version"]
  private static let isPossible = needs.allSatisfy { command in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command + " > /dev/null 2>&1"]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(.enabled(if: isPossible, "needs python3 and a C compiler"))
  func `leaves nothing half done and nothing untold`() throws {
    let files = TemporaryFolder()
    try files.write("said", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", ScorecardProcess.root.path + "/Tests/Faults/faults.py", ScorecardProcess.binary.path, "--every", "300",
      "--calls", "read,write,pwrite,open,readdir,rename,fsync,flock",
    ]
    process.standardOutput = FileHandle(forWritingAtPath: files.path + "/said")
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(files.text("said") ?? "")")
  }
}
