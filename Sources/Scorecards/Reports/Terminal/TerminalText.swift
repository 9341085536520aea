/// Text for a terminal: values made harmless, colour only where it is asked for.
struct TerminalText {
  let isColoured: Bool

  enum Tone: String { case met = "32", partial = "33", missed = "31", unknown = "35", strong = "1", soft = "2" }

  /// One line without anything that a terminal would obey.
  func plain(_ raw: String) -> String { UntrustedText.sanitised(raw) }

  /// The text in a colour, cleaned first.
  func toned(_ raw: String, _ tone: Tone) -> String {
    isColoured ? "\u{1B}[\(tone.rawValue)m\(plain(raw))\u{1B}[0m" : plain(raw)
  }

  /// Columns of equal width with two blanks between them; the last one is as long as it is. Rows keep their own tone in
  /// the first column.
  func table(_ rows: [(tone: Tone, cells: [String])]) -> [String] {
    let cleaned = rows.map { (tone: $0.tone, cells: $0.cells.map(plain)) }
    let columns = cleaned.map(\.cells.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cleaned.map { $0.cells.indices.contains(column) ? $0.cells[column].count : 0 }.max() ?? 0
    }
    return cleaned.map { row in
      let padded = zip(row.cells, widths).enumerated().map { index, pair in
        let isLast = index == row.cells.count - 1
        let blanks = isLast ? "" : String(repeating: " ", count: max(0, pair.1 - pair.0.count))
        return (index == 0 ? toned(pair.0, row.tone) : pair.0) + blanks
      }
      return "  " + padded.joined(separator: "  ")
    }
  }

  /// The words in lines of at most `width` characters, each after `indent`.
  func wrapped(_ raw: String, indent: String, width: Int = 100) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in plain(raw).split(separator: " ") {
      if !line.isEmpty, indent.count + line.count + word.count + 1 > width {
        lines.append(indent + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return line.isEmpty ? lines : lines + [indent + line]
  }
}

extension Status {
  var tone: TerminalText.Tone { TerminalText.Tone(StatusTone(self)) }
}

extension VerdictClass {
  var tone: TerminalText.Tone { TerminalText.Tone(StatusTone(self)) }
}

extension TerminalText.Tone {
  fileprivate init(_ tone: StatusTone) {
    switch tone {
    case .met: self = .met
    case .partial: self = .partial
    case .missed: self = .missed
    case .unknown: self = .unknown
    }
  }
}
