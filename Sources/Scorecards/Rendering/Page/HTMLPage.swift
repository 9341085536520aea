/// A document dressed for the browser: a fragment, without the page around it.
struct HTMLPage: Sendable, Hashable {
  /// Text of the first heading of level 1; empty where there is none.
  let title: String
  /// Tone of the verdict band, where the document has one.
  let tone: StatusTone?
  /// In the order of the document, for a table of contents.
  let headings: [HTMLHeading]
  /// Markup that is safe as it stands.
  let body: String
}
