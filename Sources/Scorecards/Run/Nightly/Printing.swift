/// Makes PDFs during a nightly run, where that is asked for; what fails is told at the end, and the report is written all
/// the same.
final class Printing {
  private let printer: PagePrinter?
  private let environment: CommandEnvironment?
  /// Removed with this.
  private var folder: PrivateFolder?
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
    do throws(OutputProblem) {
      let folder = try PrivateFolder(in: environment.temporaryFolder)
      printer = folder.use { PagePrinter(in: $0.path, watch: environment.watch) }
      self.folder = consume folder
      if printer == nil { problems = [.noPrinter(programs: PagePrinter.programs)] }
    } catch {
      printer = nil
      problems = [error]
    }
  }

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
