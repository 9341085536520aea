internal import Foundation

/// Runs a program of the system: arguments as they are, no shell, and an end, for the program and for all that it started:
/// after a time, when it says too much, and when the program itself has ended.
struct OutsideProgram: Sendable {
  /// What came of it.
  struct Outcome: Sendable {
    let ending: ProgramEnd
    /// On either stream, cut where that is long.
    var said = ""
    /// It got to the end of its input; one that was ended before can't have passed on what it was given.
    var hasReadAll = false
  }

  /// Bytes of what it says that are kept.
  private static let kept = 1 << 16
  /// Bytes that it may say, so that it can't fill the disk.
  static let limit = 8 << 20

  /// The program's name or path, then its arguments.
  let words: [String]
  let seconds: Int
  /// A folder in which nothing else is; what goes in and out lies there meanwhile.
  let folder: String
  var environment: [String: String] = [:]
  /// It is ended where the work that it belongs to has to end.
  var watch = Watch.endless
  /// What it started may go on when it has ended by itself, such as a mail program's queue runner.
  var leavesOthers = false

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

  func run(input: [UInt8] = []) -> Outcome {
    guard let name = words.first, let path = OutsideProgram.path(of: name) else { return Outcome(ending: .notStarted) }
    let sink = folder + "/.said"
    defer { FolderFiles.removeFolder(sink) }
    guard let source = source(of: input), OutsideProgram.make(sink, []) else { return Outcome(ending: .noSpace) }
    defer { close(source) }
    guard let process = SpawnedProgram(path, words, environment: variables, input: source, output: sink) else {
      return Outcome(ending: .notStarted)
    }
    let bounds = SpawnedProgram.Bounds(seconds: seconds, bytes: OutsideProgram.limit, watch: watch)
    let ending = process.wait(within: bounds, leavesOthers: leavesOthers)
    let said =
      (try? FileHandle(forReadingFrom: URL(fileURLWithPath: sink)).read(upToCount: OutsideProgram.kept)) ?? Data()
    // The program reads from our open file, so that its place in it is ours.
    return Outcome(
      ending: ending, said: String(decoding: said, as: UTF8.self),
      hasReadAll: lseek(source, 0, SEEK_CUR) >= input.count)
  }

  /// An open file without a name: nobody else gets to see it, and nothing is left behind where we are ended.
  private func source(of input: [UInt8]) -> Int32? {
    let path = folder + "/.input"
    defer { FolderFiles.removeFolder(path) }
    guard OutsideProgram.make(path, input) else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    return file < 0 ? nil : file
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
