internal import Glibc

/// A folder of our own among the temporary files, into which nobody else may look; it goes with this.
///
/// What a killed process left behind is cleared away by a later one. So that it can be told from what is in use, whoever
/// uses such a folder holds a lock on it, which the system lets go of however a process ends.
struct PrivateFolder: ~Copyable {
  private static let beginning = "scorecard-"
  private static let random = "XXXXXX"
  /// Stands in each of them, so that nobody else's folder of such a name is taken for one.
  private static let mark = ".scorecard-private"
  /// A new folder can be taken for one that was left before it is locked. That happens once, and never so often.
  private static let attempts = 100

  private let folder: FolderHandle
  private let path: String

  /// - Parameter place: the temporary folder.
  /// - Throws: `noTemporarySpace`
  init(in place: String) throws(OutputProblem) {
    let home = FilePath.real(place) ?? place
    for _ in 0..<PrivateFolder.attempts {
      let path = try PrivateFolder.make(in: home)
      guard let folder = FolderHandle.held(path) else { continue }
      do { try folder.write([], to: PrivateFolder.mark, changed: nil) } catch {
        FolderFiles.removeEmptyFolder(path)
        throw .noTemporarySpace(folder: place, reason: SystemError.last.reason)
      }
      self.folder = folder
      self.path = path
      return
    }
    throw .noTemporarySpace(folder: place, reason: "it is cleared again and again")
  }

  deinit {
    folder.removeAll()
    FolderFiles.removeEmptyFolder(path)
  }

  private static func make(in home: String) throws(OutputProblem) -> String {
    var template = Array("\(home)/\(beginning)\(random)".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .noTemporarySpace(folder: home, reason: SystemError.last.reason)
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// It is there while `body` runs.
  func use<Value, Problem: Error>(_ body: (_ path: String) throws(Problem) -> Value) throws(Problem) -> Value {
    try body(path)
  }

  /// Removes the folders that killed processes left: those of our user alone, with our name, permissions and mark, in which
  /// no process is at work. Whatever else has such a name is left alone.
  static func clearLeftovers(in place: String) {
    do throws(PublishProblem) {
      let home = try FolderHandle(FilePath.real(place) ?? place)
      for name in try home.names where isOurs(name) && home.kind(of: name) == .folder {
        clear(name, in: home)
      }
    } catch {
      // Nothing can be made there either, which is told where it is tried.
    }
  }

  private static func isOurs(_ name: String) -> Bool {
    let rest = name.utf8.dropFirst(beginning.utf8.count)
    return name.hasPrefix(beginning) && rest.count == random.utf8.count
      && rest.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter }
  }

  private static func clear(_ name: String, in home: borrowing FolderHandle) {
    do throws(PublishProblem) {
      let left = try home.folder(name)
      guard left.isPrivate, left.kind(of: mark) == .file, left.hold() == .held else { return }
      left.removeAll()
      home.removeEmptyFolder(name)
    } catch { return }
  }
}
