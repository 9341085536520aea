internal import Foundation

/// Runs a program of the system: arguments as they are, no shell, and an end after a time, for the program and for all
/// that it started.
struct OutsideProgram: Sendable {
  enum Ending: Sendable, Equatable {
    case exited(Int32)
    case signalled(Int32)
    case timedOut
    /// The work that it belongs to had to end.
    case stopped
    /// There is no such program, or it can't be run.
    case notStarted
    /// The temporary folder is full, or can't be written to.
    case noSpace
  }

  /// Bytes of what it says that are kept.
  private static let kept = 1 << 16

  /// The program's name or path, then its arguments.
  let words: [String]
  let seconds: Int
  /// A folder in which nothing else is; what goes in and out lies there meanwhile.
  let folder: String
  var environment: [String: String] = [:]
  /// It is ended where the work that it belongs to has to end.
  var watch = Watch.endless

  /// The program's path; a name is looked for in PATH.
  static func path(of name: String) -> String? {
    if name.contains("/") { return isProgram(name) ? name : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { $0 + "/" + name }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }

  /// - Returns: how it ended, and what it said on either stream, cut where that is long.
  func run(input: [UInt8] = []) -> (ending: Ending, said: String) {
    guard let name = words.first, let path = OutsideProgram.path(of: name) else { return (.notStarted, "") }
    let (source, sink) = (folder + "/.input", folder + "/.said")
    defer { for file in [source, sink] { FolderFiles.removeFolder(file) } }
    guard OutsideProgram.make(source, input), OutsideProgram.make(sink, []) else { return (.noSpace, "") }
    guard let process = SpawnedProgram(path, words, environment: variables, input: source, output: sink) else {
      return (.notStarted, "")
    }
    // It has it open by now; nobody else gets to see it, and nothing is left behind where we are ended.
    FolderFiles.removeFolder(source)
    let ending = process.wait(seconds: seconds, watch)
    let said =
      (try? FileHandle(forReadingFrom: URL(fileURLWithPath: sink)).read(upToCount: OutsideProgram.kept)) ?? Data()
    return (ending, String(decoding: said, as: UTF8.self))
  }

  /// Makes a file that only we may read.
  private static func make(_ path: String, _ content: [UInt8]) -> Bool {
    guard let file = try? FolderFiles.create(path, mode: 0o600) else { return false }
    defer { close(file) }
    return (try? FolderFiles.write(content[...], to: file, path: path)) != nil
  }

  private var variables: [String] {
    ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }.sorted()
  }
}
