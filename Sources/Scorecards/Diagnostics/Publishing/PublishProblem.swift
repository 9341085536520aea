/// Why nothing was published. Wording: `PublishWording.swift`.
enum PublishProblem: Error, Sendable, Equatable {
  /// It holds files and was never published to.
  case occupied(path: String)
  /// The folder's parent is not there: perhaps a disk is not mounted.
  case noParent(path: String)
  case notAFolder(path: String)
  /// One of the two lies inside the other.
  case overlaps(path: String, other: String)
  /// A file that is not for everyone lies inside of it.
  case exposes(path: String, file: String)
  /// Under a name that is ours stands something that we did not make.
  case foreign(path: String)
  /// Others may write the folder, and so publish in our place.
  case openToOthers(path: String)
  /// A file's name could lead elsewhere, or can't be served.
  case oddName(String)
  /// The date would be removed at once.
  case tooOld(Day, kept: Int)
  /// A later hour of the same day is published.
  case earlier(Instant, published: Instant)
  /// Another project publishes there.
  case another(path: String, project: String)
  case cannotWrite(path: String, reason: String)
  /// Something else than the writing of a file.
  case failed(OutputProblem)
  case locked(path: String)
  /// The report is not there.
  case noReport(folder: String)
  case unreadableManifest(folder: String, ManifestFault)
  /// The report marks no document as public.
  case nothingPublic(folder: String)
  /// A file of the report is not what was written.
  case changed(name: String)
  /// The arguments do not say where the files are.
  case namesNoFolder(words: [String])
  /// - Parameter said: what it said, at most 64 KiB; a message shows its last lines.
  case commandFailed(program: String, ProgramEnd, said: String)
}

/// What was published.
enum PublishNote: Sendable, Equatable {
  /// - Parameters:
  ///   - changed: files that are new or not what they were.
  ///   - removed: dates that are kept no longer.
  case inFolder(path: String, files: Int, changed: Int, removed: [Day])
  case throughCommand(program: String, files: Int)
  /// The as-of is later than the clock.
  case ahead(Day)
  /// By the program that carried the files away.
  case said(String)
}
