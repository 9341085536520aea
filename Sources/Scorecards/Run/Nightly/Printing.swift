/// Makes PDFs during a nightly run, where that is asked for; what fails is told at the end, and the report is written all
/// the same.
final class Printing {
  private let printer: PagePrinter?
  private let environment: CommandEnvironment?
  /// Removed with this.
  private let folder: String?
  private(set) var problems: [OutputProblem] = []

  /// Prints nothing.
  init() {
    printer = nil
    environment = nil
    folder = nil
  }

  /// Makes a folder of our own among the temporary files.
  init(_ environment: CommandEnvironment) {
    self.environment = environment
    folder = FolderFiles.makeTemporaryFolder(in: environment.temporaryFolder)
    printer = folder.flatMap { PagePrinter(in: $0, watch: environment.watch) }
    if folder == nil {
      problems = [.noTemporarySpace(folder: environment.temporaryFolder, reason: lastSystemError())]
    } else if printer == nil {
      problems = [.noPrinter(programs: PagePrinter.programs)]
    }
  }

  deinit { if let folder { FolderFiles.removeFolder(folder) } }

  /// `nil` where nothing is printed, or it failed.
  func pdf(_ page: String, asOf: Instant) throws(RunFailure) -> [UInt8]? {
    guard let printer else { return nil }
    try environment?.goOn()
    do { return try printer.pdf(page, asOf: asOf) } catch {
      try environment?.goOn()
      if !problems.contains(error) { problems.append(error) }
      return nil
    }
  }
}
