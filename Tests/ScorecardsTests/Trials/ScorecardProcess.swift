import Foundation

/// The built tool, run as a process the way a shell or cron runs it.
struct ScorecardProcess {
  let status: Int32
  let output: String
  let messages: String

  /// The project's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle, where the package manager puts it.
  static let binary = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    .deletingLastPathComponent().appendingPathComponent("scorecard")

  init(_ arguments: String..., in folder: String = root.path) throws {
    try self.init(list: arguments, in: folder)
  }

  /// - Parameters:
  ///   - environment: beside our own, or in its place.
  ///   - program: starts the tool, whose path and arguments are its last ones: its own path and its first arguments.
  init(
    list arguments: [String], in folder: String, environment: [String: String] = [:], through program: [String] = [],
    input: FileHandle = .nullDevice
  ) throws {
    let process = Process()
    let words = program + [Self.binary.path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = input
    let files = TemporaryFolder()
    try files.write("output", "")
    try files.write("messages", "")
    process.standardOutput = FileHandle(forWritingAtPath: files.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: files.path + "/messages")
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = files.text("output") ?? ""
    messages = files.text("messages") ?? ""
  }

  /// The output as JSON; an empty object where it is none.
  var json: [String: Any] {
    let object = try? JSONSerialization.jsonObject(with: Data(output.utf8))
    return object as? [String: Any] ?? [:]
  }

  /// The first gate of the results.
  var gate: [String: Any] { (json["gates"] as? [[String: Any]])?.first ?? [:] }
}
