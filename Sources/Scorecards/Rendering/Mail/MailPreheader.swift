/// The words that an inbox shows beside the subject: the verdict and its first facts, or what the document begins with.
struct MailPreheader {
  let blocks: [MailBlock]

  /// Columns that inboxes show, at most.
  private static let room = 150

  var text: String {
    for block in blocks {
      if case .band(_, let status, let inner) = block {
        let facts = inner.flatMap { block -> [String] in
          guard case .list(_, let items) = block else { return [] }
          return items.compactMap { MailFact($0).map { "\($0.label.words) \($0.value.words)" } }
        }
        return Self.clipped(([status] + facts.prefix(2)).joined(separator: " · "))
      }
    }
    for block in blocks {
      if case .paragraph(let inner) = block, !inner.withoutFigures.isBlank { return Self.clipped(inner.words) }
    }
    return ""
  }

  private static func clipped(_ text: String) -> String {
    FigureLabel.clipped(RightToLeft.withoutIsolates(text), room: room)
  }
}
