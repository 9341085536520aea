/// Why the output folder can't be written. Wording: `OutputWording.swift`.
enum OutputProblem: Error, Sendable, Equatable {
  case notAFolder(path: String)
  /// It holds something, and no manifest says that it is ours.
  case notOurs(path: String)
  case mountPoint(path: String)
  case cannotSwap(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  /// What is read can't be put aside while a run lasts.
  case noTemporarySpace(folder: String, reason: String)
  /// What was put aside is not what comes back: a fault of ours.
  case evidenceLost(reason: String)
  /// A page can't be printed as PDF.
  case cannotPrint(program: String, ProgramEnd, said: String)
  /// No program that prints pages is installed.
  case noPrinter(programs: [String])
  /// The archive would be swapped away with the report.
  case archiveInsideOutput(path: String)
  /// Metrics would be collected where a file or folder is for something else.
  case metricsMisplaced(path: String, place: String)
  /// The folder where metrics would be collected is not there.
  case noMetricsFolder(path: String, folder: String)
  /// What is where metrics are collected was not written as metrics of this project.
  case notOurMetrics(path: String)
  /// Another run holds the lock.
  case locked(path: String)
}

/// What is worth telling about a folder that was written.
enum OutputNote: Sendable, Equatable {
  /// Files that are not ours were in the old output folder.
  case kept(path: String)
  /// What looks like a killed run's belongs to somebody else, or might.
  case leftAlone(path: String)
  /// Others may write a folder in which the report is, and so put another one in its place.
  case openToOthers(path: String)
  /// An evidence file could not be read a second time, or was another by then.
  case notArchived(name: String)
  case written(path: String, run: String)
  /// Collected metrics tell of a success later than the clock.
  case successAhead(path: String, Instant)
}
