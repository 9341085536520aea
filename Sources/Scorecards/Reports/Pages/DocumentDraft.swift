/// A document that is to be written, apart from all others: any number can be at the same time.
struct DocumentDraft: Sendable {
  private let write: @Sendable () throws(TemplateProblems) -> ReportDocument

  init(_ write: @escaping @Sendable () throws(TemplateProblems) -> ReportDocument) { self.write = write }

  func written() throws(TemplateProblems) -> ReportDocument { try write() }
}

extension [DocumentDraft] {
  /// The documents, in the order of their drafts.
  func written() throws(TemplateProblems) -> [ReportDocument] {
    try concurrentMap { (draft) throws(TemplateProblems) in try draft.written() }
  }
}
