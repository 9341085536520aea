/// An item of a list in a Markdown document, as Rendering reads it.
struct MarkdownItem: Sendable {
  /// 1-based.
  let line: Int
  /// The plain text of its first paragraph: `[x] soc2-type-2: text (owner: Legal, completed: 2026-02-01)`.
  let text: String
}

/// One line of a task list: `[x] id: text (owner: …, completed: …, evidence: …)`.
struct ChecklistTask {
  let item: MarkdownItem
  let isTicked: Bool
  /// What follows the box.
  private let rest: Substring

  /// `nil` where the item has no box.
  init?(item: MarkdownItem) {
    let text = item.text.drop { $0.isWhitespace }
    let box = text.prefix(3)
    guard ["[x]", "[X]", "[ ]"].contains(box), text.dropFirst(3).first?.isWhitespace != false else { return nil }
    self.item = item
    isTicked = box != "[ ]"
    rest = text.dropFirst(3)
  }

  func line(log: inout FileLog) -> ChecklistLine {
    var line = ChecklistLine(line: item.line)
    let text = rest.drop { $0.isWhitespace }
    line.set(.id, String(text.prefix { !$0.isWhitespace && $0 != ":" && $0 != "(" }))
    for (key, value) in attributes(log: &log) {
      if line.values[key] != nil {
        line.problem = .file(.syntax(format: "Markdown", reason: "\(key.rawValue) is given twice"))
      }
      line.set(key, value)
    }
    let state = line.values[.state]?.lowercased()
    if let state, isTicked ? !ChecklistTask.ticked.contains(state) : state == ItemState.complete.rawValue {
      line.problem = line.problem ?? .entry(.checkboxContradicts(state: state.shortened))
    }
    if state == nil { line.set(.state, (isTicked ? ItemState.complete : .notStarted).rawValue) }
    return line
  }

  /// The states that an item may have whose box is ticked.
  private static let ticked = [ItemState.complete, .notApplicable].map(\.rawValue)

  /// An attribute ends at a comma before a known key, or at the parenthesis that ends the text.
  private func attributes(log: inout FileLog) -> [(key: ItemKey, value: String)] {
    let text = Array(rest.trimmed)
    guard text.last == ")" else { return [] }
    let end = text.count - 1
    var found: [(key: ItemKey, value: String)] = []
    var start = 0
    for index in 0..<end where text[index] == (found.isEmpty ? "(" : ",") {
      guard let key = ChecklistTask.key(in: text, after: index) else {
        if !found.isEmpty { warnMistyped(text, after: index, log: &log) }
        continue
      }
      close(&found, String(text[start..<max(start, index)]))
      found.append((key.key, ""))
      start = key.end
    }
    close(&found, String(text[start..<end]))
    return found
  }

  private func close(_ found: inout [(key: ItemKey, value: String)], _ value: String) {
    if let last = found.indices.last { found[last].value = value }
  }

  /// The known key and its colon behind `index`, and where its value starts.
  private static func key(in text: [Character], after index: Int) -> (key: ItemKey, end: Int)? {
    guard let word = word(in: text, after: index), let key = ItemKey.details.first(where: { $0.rawValue == word.name })
    else { return nil }
    return (key, word.end)
  }

  private static func word(in text: [Character], after index: Int) -> (name: String, end: Int)? {
    var start = index + 1
    while start < text.count, text[start].isWhitespace { start += 1 }
    var end = start
    while end < text.count, text[end].isLetter { end += 1 }
    let name = String(text[start..<end]).lowercased()
    while end < text.count, text[end].isWhitespace { end += 1 }
    guard end < text.count, text[end] == ":", !name.isEmpty else { return nil }
    return (name, end + 1)
  }

  /// `, evidnce: …` is part of the value before it; most likely it was not meant to be.
  private func warnMistyped(_ text: [Character], after index: Int, log: inout FileLog) {
    guard let word = ChecklistTask.word(in: text, after: index),
      let known = nearest(word.name, in: ItemKey.details.map(\.rawValue))
    else { return }
    log.warn(.shape(.unknownKey(word.name.shortened, nearest: known)), line: item.line)
  }
}
