/// Why a checklist can't be read at all.
struct ChecklistFault: Error {
  let problem: InputProblem
  var line = 0
  var column = 0
}

/// Reads one checklist, whatever its format.
struct ChecklistReader {
  /// In bytes; a larger checklist is refused.
  static let largest = 4 << 20
  /// In bytes; Markdown can be made so that reading it takes long, so that a larger one is refused.
  static let largestMarkdown = 256 << 10

  let bytes: InputBytes
  let name: String
  let markdownItems: @Sendable (String) throws(MarkdownProblem) -> [MarkdownItem]

  /// The items; a fault where the file can't be read as a whole.
  func read(log: inout FileLog) throws(FileProblem) -> Result<[ChecklistLine], ChecklistFault> {
    let head = try bytes.head()
    if head.isEmpty { return .failure(ChecklistFault(problem: .file(.noItems))) }
    if !FileFormat.isText(head) { return .failure(ChecklistFault(problem: .file(.notUTF8))) }
    guard let format = FileFormat.ofChecklist(head, name: name) else {
      return .failure(
        ChecklistFault(problem: .file(.unknownFormat(endings: FileFormat.checklistEndings.map(\.ending)))))
    }
    if format == .csv { return try ChecklistCSV().lines(bytes, log: &log) }
    let limit = format == .markdown ? ChecklistReader.largestMarkdown : ChecklistReader.largest
    guard let content = try bytes.rest(limit: limit) else {
      return .failure(ChecklistFault(problem: .file(.tooLarge(limit: limit))))
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      return .failure(ChecklistFault(problem: .file(.notUTF8)))
    }
    if format == .yaml { return ChecklistYAML(text: text).lines(log: &log) }
    do throws(MarkdownProblem) {
      let items = try markdownItems(text)
      return .success(items.compactMap { ChecklistTask(item: $0)?.line(log: &log) })
    } catch {
      return .failure(
        ChecklistFault(problem: .file(.syntax(format: "Markdown", reason: error.message.shortened))))
    }
  }
}
