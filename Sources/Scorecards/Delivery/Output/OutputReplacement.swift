/// A run's hold on the output folder: no other run writes it meanwhile. It is written as a sibling, then swapped in one
/// step, so that the old one is whole until then.
///
/// The folder in which it stands is opened once; whatever is renamed on the way there later, all is done in that one.
struct OutputReplacement: ~Copyable {
  private static let attempts: Int32 = 100

  private let lock: OutputLock
  let path: String
  private let name: String
  private let modes: OutputModes

  /// A folder beside the old one, with all that is to take its place.
  struct Prepared: ~Copyable {
    fileprivate let folder: FolderHandle
    fileprivate let name: String
  }

  /// Makes the folders above it, where they are not there yet.
  ///
  /// - Throws: `locked`, where another run is at work.
  init(of folder: OutputFolder, modes: OutputModes = OutputModes()) throws(OutputProblem) {
    lock = try OutputLock(besides: folder.path, making: modes.folder)
    path = folder.path
    name = FilePath.name(of: folder.path)
    self.modes = modes
  }

  private var stem: String { "." + name + ".scorecard" }

  /// A folder that others may write, so that they can put another report in place of this one; `nil` where none is.
  var openPlace: String? {
    if case .open(let path) = lock.folder.sharing { path } else { nil }
  }

  /// Clears away what a killed run left beside the folder.
  ///
  /// - Returns: what is kept, since it is not ours or might not be.
  func clearLeftovers() -> [OutputNote] {
    do throws(FolderProblem) {
      return try lock.folder.names.filter { isLeftover($0) && lock.folder.kind(of: $0) == .folder }
        .compactMap { clear($0) }
    } catch {
      // What can't be listed can't be cleared; the report itself needs no list.
      return []
    }
  }

  /// `.out.scorecard-new-4711` and `-old-4711`, and nothing that only begins like it.
  private func isLeftover(_ found: String) -> Bool {
    ["-new-", "-old-"].contains { mark in
      guard found.hasPrefix(stem + mark) else { return false }
      let digits = found.dropFirst(stem.count + mark.count)
      return !digits.isEmpty && digits.utf8.allSatisfy(\.isASCIIDigit)
    }
  }

  private func clear(_ found: String) -> OutputNote? {
    let alone = OutputNote.leftAlone(path: "\(lock.folder.path)/\(found)")
    do throws(FolderProblem) {
      let left = try lock.folder.folder(found)
      // Where others may rename things any folder of ours could stand under the name.
      guard lock.folder.sharing == .ours, left.isOurs else { return alone }
      if found.hasPrefix(stem + "-old-") || OutputManifest(in: left) != nil { return discard(left, found) }
      // So it stays until it is complete.
      guard left.isPrivate else { return alone }
      left.removeAll()
      return lock.folder.removeEmptyFolder(found) ? nil : alone
    } catch { return alone }
  }
}

// The new report.
extension OutputReplacement {
  /// Writes the files into a new folder beside the old one and waits until they are on disk; whatever can run out of
  /// space does so here.
  ///
  /// - Parameter files: the manifest last, since it says that the folder is whole.
  func prepare(_ files: [OutputFile]) throws(OutputProblem) -> Prepared {
    let new: Prepared
    do { new = try begin() } catch { throw OutputProblem(error) }
    do throws(FolderProblem) {
      let disk = NewFiles(in: new.folder)
      try ReportFiles(files, modes).write(into: new.folder, disk)
      try disk.synchronise(new.folder)
      try new.folder.setPermissions(modes.folder)
    } catch {
      abandon(new)
      throw OutputProblem(error)
    }
    return new
  }

  /// Makes the folder under a name that is free: there may be one that is left alone.
  private func begin() throws(FolderProblem) -> Prepared {
    let name = freeName("-new-")
    return Prepared(folder: try lock.folder.makeFolder(name, mode: OutputModes.ownersAlone.folder), name: name)
  }

  private func freeName(_ mark: String) -> String {
    let numbers = ThisProcess.id..<ThisProcess.id + OutputReplacement.attempts
    return numbers.map { "\(stem)\(mark)\($0)" }.first { lock.folder.kind(of: $0) == nil }
      ?? "\(stem)\(mark)\(ThisProcess.id)"
  }

  /// Removes what was prepared.
  func abandon(_ new: consuming Prepared) {
    new.folder.removeAll()
    if lock.folder.holds(new.name, new.folder) { lock.folder.removeEmptyFolder(new.name) }
  }

  /// Swaps the prepared folder with the old one.
  ///
  /// - Returns: what was in the old one and is not ours, kept under a visible name.
  func replace(with new: consuming Prepared) throws(OutputProblem) -> OutputNote? {
    let isReplacing = lock.folder.kind(of: name) != nil
    do { try swap(new.name, isReplacing: isReplacing) } catch {
      abandon(new)
      throw error
    }
    // Whoever may rename things beside it could have put another folder under the name.
    guard lock.folder.holds(name, new.folder) else {
      throw .cannotSwap(path: path, reason: "somebody else put something there at the same time")
    }
    do throws(FolderProblem) {
      try lock.folder.synchronise()
      return isReplacing ? try discardOld(new.name) : nil
    } catch { throw OutputProblem(error) }
  }

  private func swap(_ new: String, isReplacing: Bool) throws(OutputProblem) {
    do throws(FolderProblem) {
      if isReplacing { try lock.folder.exchange(new, with: name) } else { try lock.folder.rename(new, to: name) }
    } catch {
      throw error.isBusy ? .mountPoint(path: path) : .cannotSwap(path: path, reason: error.reason)
    }
  }

  /// - Parameter former: the name under which the old folder stands now.
  private func discardOld(_ former: String) throws(FolderProblem) -> OutputNote? {
    let old = freeName("-old-")
    try lock.folder.rename(former, to: old)
    guard lock.folder.kind(of: old) == .folder else { return .kept(path: "\(lock.folder.path)/\(old)") }
    return discard(try lock.folder.folder(old), old)
  }

  /// Removes from a former output folder what its manifest lists, the manifest last; whatever else it holds is kept, and so
  /// is all of one that is not ours.
  private func discard(_ folder: borrowing FolderHandle, _ found: String) -> OutputNote? {
    if folder.isOurs { ReportFiles.remove(OutputManifest(in: folder)?.outputs ?? [], from: folder) }
    guard lock.folder.holds(found, folder), !lock.folder.removeEmptyFolder(found) else { return nil }
    // Whatever it is called, its name is told.
    let kept = "\(name).kept-\(found.split(separator: "-").last ?? "old")"
    let isRenamed = lock.folder.kind(of: kept) == nil && (try? lock.folder.rename(found, to: kept)) != nil
    return .kept(path: "\(lock.folder.path)/\(isRenamed ? kept : found)")
  }
}
