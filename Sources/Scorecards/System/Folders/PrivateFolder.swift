/// A folder of our own among the temporary files, into which nobody else may look; it goes with this.
///
/// What a killed process left behind is cleared away by a later one. So that it can be told from what is in use, whoever
/// uses such a folder holds a lock on it, which the system lets go of however a process ends.
struct PrivateFolder: ~Copyable {
  private static let beginning = "scorecard-"
  /// Stands in each of them, so that nobody else's folder of such a name is taken for one.
  private static let mark = ".scorecard-private"
  /// A new folder can be taken for one that was left before it is locked. That happens once, and never so often.
  private static let attempts = 100

  private let home: FolderHandle
  private let folder: FolderHandle
  private let name: String

  /// - Parameter place: the temporary folder.
  /// - Throws: `noTemporarySpace`
  init(in place: String) throws(OutputProblem) {
    let home: FolderHandle
    do { home = try FolderHandle(resolving: place) } catch {
      throw .noTemporarySpace(folder: place, reason: error.reason)
    }
    if case .open(let path) = home.sharing {
      throw .noTemporarySpace(folder: place, reason: "others may write `\(path)`, which lacks the sticky bit")
    }
    do throws(FolderProblem) {
      for _ in 0..<PrivateFolder.attempts {
        let name = PrivateFolder.beginning + RandomName.make()
        if home.kind(of: name) != nil { continue }
        let folder = try home.makeFolder(name, mode: 0o700)
        guard folder.hold() != .taken, home.holds(name, folder) else { continue }
        try folder.write([], to: PrivateFolder.mark, mode: 0o600)
        self.home = home
        self.folder = folder
        self.name = name
        return
      }
    } catch {
      throw .noTemporarySpace(folder: place, reason: error.reason)
    }
    throw .noTemporarySpace(folder: place, reason: "it is cleared again and again")
  }

  deinit {
    folder.removeAll()
    home.removeEmptyFolder(name)
  }

  /// It is there while `body` runs.
  func use<Value, Problem: Error>(
    _ body: (_ folder: borrowing FolderHandle) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    try body(folder)
  }

  /// Removes the folders that killed processes left: those of our user alone, with our name, permissions and mark, in which
  /// no process is at work. Whatever else has such a name is left alone, and so is all where others may rename things.
  static func clearLeftovers(in place: String) {
    do throws(FolderProblem) {
      let home = try FolderHandle(resolving: place)
      guard home.sharing == .ours else { return }
      for name in try home.names where isOurs(name) && home.kind(of: name) == .folder {
        clear(name, in: home)
      }
    } catch {
      // Nothing can be made there either, which is told where it is tried.
    }
  }

  private static func isOurs(_ name: String) -> Bool {
    name.hasPrefix(beginning) && RandomName.isOne(name.dropFirst(beginning.count))
  }

  private static func clear(_ name: String, in home: borrowing FolderHandle) {
    do throws(FolderProblem) {
      let left = try home.folder(name)
      guard left.isPrivate, left.kind(of: mark) == .file, left.hold() == .held else { return }
      left.removeAll()
      home.removeEmptyFolder(name)
    } catch { return }
  }
}

/// Six letters and digits that nobody can foretell.
enum RandomName {
  private static let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let length = 6

  static func make() -> String {
    let picked = (0..<length).map { _ in characters[Int.random(in: characters.indices)] }
    return String(decoding: picked, as: UTF8.self)
  }

  static func isOne(_ text: Substring) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter }
  }
}
