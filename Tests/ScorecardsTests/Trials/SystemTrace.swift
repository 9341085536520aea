import Foundation

/// `strace`, which makes system calls fail; not everywhere may a process trace another.
enum SystemTrace {
  private static let program = "/usr/bin/strace"

  static let isPossible =
    FileManager.default.isExecutableFile(atPath: program)
    && run(["-qq", "-o", "/dev/null", "/bin/true"], in: "/") == 0

  /// - Returns: the exit status, or 128 and the signal.
  static func run(_ arguments: [String], in folder: String) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// What starts the tool so that a call fails.
  ///
  /// - Parameters:
  ///   - fault: as strace has it: `error=EIO:when=2`.
  ///   - path: only calls that have to do with this file.
  static func failing(_ call: String, _ fault: String, of path: String? = nil) -> [String] {
    [program, "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "--inject=\(call):\(fault)"]
      + (path.map { ["-P", $0] } ?? [])
  }

  /// Runs the tool and kills it, or what it started, at a system call.
  ///
  /// - Parameter number: the how manieth such call; 1-based.
  /// - Returns: 137 where the tool itself was killed.
  static func kill(at call: String, number: Int, _ arguments: [String], in folder: String) -> Int32 {
    run(
      [
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "--inject=\(call):signal=KILL:when=\(number)",
        ScorecardProcess.binary.path,
      ] + arguments, in: folder)
  }
}
