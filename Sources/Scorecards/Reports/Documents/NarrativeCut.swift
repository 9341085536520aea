/// The beginning of a narrative, as much as a short document has room for.
///
/// A block is cut between its lines, and a long line at a blank where no emphasis, link or code is open.
struct NarrativeCut {
  /// Characters of text.
  let characters: Int
  /// Lines on paper, the space between blocks included.
  let lines: Int

  /// Characters of a printed line, at the least.
  private static let width = 110

  /// `isCut`: not all of it is there.
  func cut(_ blocks: [String]) -> (blocks: [String], isCut: Bool) {
    var room = (characters: characters, lines: lines)
    var shown: [String] = []
    for block in blocks {
      var kept: [String] = []
      for line in block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        let cost = NarrativeCut.lines(of: line)
        guard line.count <= room.characters, cost <= room.lines else {
          // What does not begin a document says nothing when it is cut to some words.
          if shown.isEmpty, kept.isEmpty, let part = beginning(of: line, room) { kept.append(part) }
          return (shown + NarrativeCut.closed(kept), true)
        }
        kept.append(line)
        room.characters -= line.count
        room.lines -= cost
      }
      shown.append(block)
      room.lines -= 1
    }
    return (shown, false)
  }

  private func beginning(of line: String, _ room: (characters: Int, lines: Int)) -> String? {
    let most = min(room.characters, room.lines * NarrativeCut.width)
    return MarkdownLine.safeEnd(in: line, atMost: most).map { line[..<$0] + " …" }
  }

  /// Wide characters count twice.
  private static func lines(of line: String) -> Int {
    let width = line.reduce(0) { sum, character in
      sum + ((character.unicodeScalars.first?.value ?? 0) < 0x1100 ? 1 : 2)
    }
    return max(1, (width + NarrativeCut.width - 1) / NarrativeCut.width)
  }

  /// A part of a block that can stand alone: a table has a row, and a fence that is open is closed.
  private static func closed(_ lines: [String]) -> [String] {
    guard let first = lines.first else { return [] }
    let fence = first.prefix { $0 == "`" }
    if fence.count >= 3 { return lines.count > 1 ? [(lines + [String(fence)]).joined(separator: "\n")] : [] }
    if first.hasPrefix("| ") && lines.count < 3 { return [] }
    if first.hasPrefix("#") { return [] }
    return [lines.joined(separator: "\n").withoutBreak]
  }
}

/// One line of Markdown that our own code wrote: text is escaped, so that what is not is markup.
enum MarkdownLine {
  /// The last blank up to which nothing is left open; `nil` where there is none.
  static func safeEnd(in line: String, atMost limit: Int) -> String.Index? {
    var end: String.Index?
    var index = line.startIndex
    var emphasis = 0
    var brackets = 0
    while index < line.endIndex, line.distance(from: line.startIndex, to: index) <= limit {
      let run = line[index...].prefix { $0 == line[index] }
      switch line[index] {
      case "\\": index = line.index(index, offsetBy: 2, limitedBy: line.endIndex) ?? line.endIndex
      case "`": index = line[run.endIndex...].firstRange(of: run)?.upperBound ?? line.endIndex
      case "*":
        emphasis ^= run.count & 3
        index = run.endIndex
      case "[", "]":
        brackets += line[index] == "[" ? 1 : -1
        index =
          line[line.index(after: index)...].hasPrefix("(<")
          ? line[index...].firstIndex(of: ")").map { line.index(after: $0) } ?? line.endIndex
          : line.index(after: index)
      case " ":
        if emphasis == 0, brackets == 0, index > line.startIndex { end = index }
        index = run.endIndex
      default: index = line.index(after: index)
      }
    }
    return end
  }
}

extension String {
  /// Without blank lines and a mark for a line break at its end.
  fileprivate var withoutBreak: String {
    let text = trimmedEnd
    return text.hasSuffix("\\") && !text.hasSuffix("\\\\") ? String(text.dropLast()) : text
  }
}
