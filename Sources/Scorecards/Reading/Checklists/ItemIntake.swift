/// Sorts the lines of checklists by the item that they speak of.
struct ItemIntake {
  /// Ids that are checklist items in some gate.
  let items: Set<String>
  /// Ids that are measured and can't be ticked.
  let measured: Set<String>
  private(set) var entries: [String: [ItemEntry]] = [:]

  init(items: Set<String>, measured: Set<String>) {
    self.items = items
    self.measured = measured
  }

  mutating func take(_ line: ChecklistLine, file: Int, log: inout FileLog) {
    guard let id = line.id else {
      log.error(line.problem ?? .shape(.missingKey(ItemKey.id.rawValue)), line: line.line, column: line.column)
      return
    }
    if log.corrections.exclude(item: id, line: line.line) { return }
    guard items.contains(id) else {
      if measured.contains(id) {
        log.warn(.name(.measuredItem(id)), line: line.line, column: line.column)
      } else {
        let isTold = log.tells(of: .name(.unknownItem("", nearest: nil)))
        let near = isTold ? nearest(id, in: items.union(measured).sorted()) : nil
        log.warn(.name(.unknownItem(id.shortened, nearest: near)), line: line.line, column: line.column)
      }
      return
    }
    let entry = line.entry(at: EvidencePlace(file: file, line: line.line))
    if let problem = entry.problem { log.warn(problem, line: line.line, column: line.column) }
    entries[id, default: []].append(entry)
  }
}
