/// Reads a checklist in CSV: a header row with the items' keys, then an item a row.
struct ChecklistCSV {
  func lines(
    _ bytes: InputBytes, log: inout FileLog
  ) throws(FileProblem) -> Result<[ChecklistLine], ChecklistFault> {
    var scanner = CSVScanner(bytes)
    guard try scanner.next() else { return .failure(ChecklistFault(problem: .file(.noItems))) }
    let header: [String]
    do throws(HeaderFault) {
      header = try columns(scanner, log: &log)
    } catch {
      return .failure(ChecklistFault(problem: error.problem, line: scanner.line))
    }
    var lines: [ChecklistLine] = []
    while try scanner.next() {
      if scanner.fault == .table(.openQuote) {
        return .failure(ChecklistFault(problem: .table(.openQuote), line: scanner.line))
      }
      lines.append(line(scanner, header))
    }
    return .success(lines)
  }

  /// The key of each column.
  private func columns(_ scanner: borrowing CSVScanner, log: inout FileLog) throws(HeaderFault) -> [String] {
    let header = try scanner.header().map { $0.lowercased() }
    for key in [ItemKey.id, .state] where !header.contains(key.rawValue) {
      throw HeaderFault(problem: .table(.missingHeader(column: key.rawValue, found: header.map(\.shortened))))
    }
    var names: Set<String> = []
    for (index, key) in header.enumerated() {
      if key.isEmpty { continue }
      if !names.insert(key).inserted { throw HeaderFault(problem: .table(.duplicateColumn(key))) }
      if !ChecklistLine.keys.contains(key) {
        let known = nearest(key, in: ChecklistLine.keys)
        log.warn(
          .shape(.unknownKey(key.shortened, nearest: known)), line: scanner.line, column: scanner.column(of: index))
      }
    }
    return header
  }

  private func line(_ scanner: borrowing CSVScanner, _ header: [String]) -> ChecklistLine {
    var line = ChecklistLine(line: scanner.line)
    let found = scanner.fields.count
    if let fault = scanner.fault {
      line.problem = fault
    } else if found < header.count {
      line.problem = .row(.missingColumn(header[found]))
    } else if found > header.count {
      line.problem = .row(.tooManyFields(expected: header.count, found: found))
    }
    for (index, key) in header.enumerated() where index < found {
      guard let text = scanner.text(index) else {
        line.problem = .file(.notUTF8)
        continue
      }
      if let key = ItemKey(rawValue: key) { line.set(key, text) }
    }
    return line
  }
}
