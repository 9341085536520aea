/// An item of a list as a person wrote it, such as `- [x] audit: passed`.
struct MarkdownListItem: Sendable, Hashable {
  struct Link: Sendable, Hashable {
    let text: String
    /// As it was written; nothing is said about whether it may be followed.
    let target: String
  }

  /// Where the item starts, counted from 1.
  let line: Int
  /// Text of the item's first paragraph: code as its content, line breaks as spaces, links as their text, raw HTML as
  /// written.
  let text: String
  /// Links of that paragraph, in order.
  let links: [Link]
}
