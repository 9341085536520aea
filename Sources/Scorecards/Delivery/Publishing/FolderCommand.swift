/// Hands the files to a program that carries them away, such as rsync: in a folder that holds exactly them and is removed
/// afterwards.
struct FolderCommand {
  /// The program's name or path, then its arguments; `{folder}` in them stands for the folder.
  let words: [String]
  let seconds: Int
  /// Where a folder of our own can be made.
  let temporaryFolder: String
  var watch = Watch.endless

  /// - Returns: what it said, at most 64 KiB.
  func publish(_ files: [OutputFile]) throws(PublishProblem) -> String {
    let files = try PublishedFiles(files)
    guard PublicationTarget.namesFolder(words) else { throw .namesNoFolder(words: words) }
    let base: PrivateFolder
    do { base = try PrivateFolder(in: temporaryFolder) } catch { throw PublishProblem(error) }
    return try base.use { folder throws(PublishProblem) in try publish(files, in: folder) }
  }

  /// - Parameter base: a folder of our own.
  private func publish(_ files: PublishedFiles, in base: borrowing FolderHandle) throws(PublishProblem) -> String {
    let (folder, work) = ("\(base.path)/files", "\(base.path)/work")
    do throws(FolderProblem) {
      try lay(files, in: base)
      _ = try base.makeFolder("work", mode: OutputModes.ownersAlone.folder)
    } catch { throw PublishProblem(error) }
    let named = words.prefix(1) + words.dropFirst().map { $0.replacing(PublicationTarget.folderPlace, with: folder) }
    let program = OutsideProgram(words: Array(named), seconds: seconds, watch: watch)
    let outcome = program.run(in: work)
    if outcome.ending != .exited(0) {
      throw .commandFailed(program: words.first ?? "", outcome.ending, said: outcome.said)
    }
    return outcome.said
  }

  private func lay(_ files: PublishedFiles, in base: borrowing FolderHandle) throws(FolderProblem) {
    let modes = OutputModes.everyones
    let folder = try base.makeFolder("files", mode: modes.folder)
    for (name, files) in files.byFolder {
      if name.isEmpty {
        for file in files { try folder.write(file.content, to: file.name, mode: modes.file) }
      } else {
        let inner = try folder.makeFolder(name, mode: modes.folder)
        for file in files { try inner.write(file.content, to: file.name, mode: modes.file) }
      }
    }
  }
}
