/// Makes PDFs during a nightly run, where that is asked for; what fails is told at the end, and the report is written all
/// the same.
final class Printing {
  private let printer: PagePrinter?
  /// Removed with this.
  private let folder: String?
  private(set) var problems: [OutputProblem] = []

  /// Prints nothing.
  init() {
    printer = nil
    folder = nil
  }

  /// - Parameter temporaryFolder: where a folder of our own is made.
  init(in temporaryFolder: String) {
    folder = FolderFiles.makeTemporaryFolder(in: temporaryFolder)
    printer = folder.flatMap { PagePrinter(in: $0) }
    if folder == nil {
      problems = [.noTemporarySpace(folder: temporaryFolder, reason: lastSystemError())]
    } else if printer == nil {
      problems = [.noPrinter(programs: PagePrinter.programs)]
    }
  }

  deinit { if let folder { FolderFiles.removeFolder(folder) } }

  /// `nil` where nothing is printed, or it failed.
  func pdf(_ page: String, asOf: Instant) -> [UInt8]? {
    guard let printer else { return nil }
    do { return try printer.pdf(page, asOf: asOf) } catch {
      if !problems.contains(error) { problems.append(error) }
      return nil
    }
  }
}
