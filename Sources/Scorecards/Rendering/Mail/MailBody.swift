internal import CCmark

/// What a document says in an inbox, without the page around it.
struct MailBody: Sendable {
  /// Text of the first heading of level 1; empty where there is none.
  let title: String
  /// What an inbox shows beside the subject.
  let preheader: String
  /// Rows of a layout table; markup that is safe as it stands.
  let html: String
  /// Lines of at most 76 columns, as far as addresses allow; at most 998 bytes each (RFC 5322, section 2.1.1).
  let text: String
}

extension MarkdownDocument {
  /// Dresses the document for an inbox. The tree is changed, so the document is used up.
  /// - Parameter figures: our own figures by path; others are told by their alternative text.
  /// - Throws: `tooManyCells`.
  consuming func mail(figures: [String: Figure] = [:]) throws(MarkdownProblem) -> MailBody {
    var graveyard = TreeGraveyard()
    _ = try TreeTables(source: source, limits: limits).apply(to: root, &graveyard)
    let all = MailBlockReader(inlines: MailInlineReader(figures: figures)).blocks(of: root)
    let pieces = MailCut(all).pieces
    return MailBody(
      title: all.lazy.compactMap(\.heading).first { $0.level == 1 }?.inlines.words ?? "",
      preheader: MailPreheader(blocks: all).text, html: MailBodyHTML(pieces: pieces).rows,
      text: MailText(blocks: pieces.map(\.block)).text)
  }
}
