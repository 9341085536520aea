/// A table as plain text: columns where they fit, otherwise a block for each row.
struct MailTableText {
  let table: MailTable
  let width: Int
  private let inlines = MailInlineText(isCell: true)

  init(table: MailTable, width: Int) {
    self.table = table
    self.width = width
  }

  var lines: [String] { total <= width + 4 && !hasPictures ? columns : blocks }

  private static let gap = "  "

  private var hasPictures: Bool { table.body.joined().contains { $0.figures.contains(where: \.isToldByItsWords) } }

  private var widths: [Int] {
    table.header.indices.map { column in
      ([table.header] + table.body).map { row in
        row.indices.contains(column) ? TextWidth.of(inlines.text(row[column].withoutFigures)) : 0
      }.max() ?? 0
    }
  }

  private var total: Int { widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1) }

  private var columns: [String] {
    let widths = widths
    let head = [
      line(table.header, widths), widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap),
    ]
    return head
      + table.rows.flatMap { row in
        switch row {
        case .cells(let cells): [line(cells, widths)]
        case .group(let cell): ["", inlines.text(cell)]
        }
      }
  }

  private func line(_ cells: [MailTable.Cell], _ widths: [Int]) -> String {
    let padded = zip(zip(cells, widths), table.isRight).map { pair, isRight in
      let text = inlines.text(pair.0.withoutFigures)
      let blanks = TextWidth.blanks(after: text, to: pair.1)
      return isRight ? blanks + text : text + blanks
    }
    var line = Substring(padded.joined(separator: Self.gap))
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }

  /// The first cell as a title, the others below it with their labels.
  private var blocks: [String] {
    let blocks = table.rows.map { row -> [String] in
      switch row {
      case .group(let cell): MailLines.wrapped(inlines.text(cell).uppercased(), width)
      case .cells(let cells): block(cells)
      }
    }
    return Array(blocks.joined(separator: [""]))
  }

  private func block(_ cells: [MailTable.Cell]) -> [String] {
    let title = MailLines.wrapped(inlines.text((cells.first ?? []).withoutFigures), width - 2)
    let values = zip(table.header, cells).dropFirst().compactMap { label, cell -> (label: String, value: String)? in
      let words = cell.withoutFigures
      return words.isBlank ? nil : (inlines.text(label), inlines.text(words))
    }
    let told = cells.joined().compactMap(\.figure).filter(\.isToldByItsWords).flatMap { figure in
      MailLines.wrapped(inlines.text([.figure(figure)]), width - 2)
    }
    return MailLines.hanging(title, "* ") + (MailLabels.lines(values, width - 2) + told).map { "  " + $0 }
  }
}

extension Figure {
  /// A bullet chart in a row shows the row's own values; other pictures have more to say.
  fileprivate var isToldByItsWords: Bool {
    if case .bullet = drawing { false } else { true }
  }
}
