/// Reads one incidents file, CSV or JSON.
struct IncidentFileReader {
  /// In bytes; a larger JSON file is refused: it is held in memory as a whole.
  static let largestJSON = 64 << 20

  /// What a file says besides its incidents.
  struct Outcome {
    var fault: InputProblem?
    var line = 0
    var column = 0
    /// How far the file itself says that it reaches.
    var coversUntil: Instant?
  }

  let bytes: InputBytes
  let name: String
  let file: Int

  func read(into intake: inout IncidentIntake, log: inout FileLog) throws(FileProblem) -> Outcome {
    let head = try bytes.head()
    if head.isEmpty { return Outcome(fault: .file(.noRows)) }
    if !FileFormat.isText(head) { return Outcome(fault: .file(.notUTF8)) }
    return FileFormat.looksLikeJSON(head, name: name)
      ? try readJSON(into: &intake, log: &log) : try readCSV(into: &intake, log: &log)
  }

  private func readCSV(into intake: inout IncidentIntake, log: inout FileLog) throws(FileProblem) -> Outcome {
    var scanner = CSVScanner(bytes)
    guard try scanner.next() else { return Outcome(fault: .file(.noRows)) }
    let header: [String]
    do throws(HeaderFault) {
      header = try scanner.header().map { $0.lowercased() }
    } catch {
      return Outcome(fault: error.problem, line: scanner.line)
    }
    for key in IncidentKey.required where !header.contains(key.rawValue) {
      let fault = InputProblem.table(.missingHeader(column: key.rawValue, found: header.map(\.shortened)))
      return Outcome(fault: fault, line: scanner.line)
    }
    while try scanner.next() {
      if scanner.fault == .table(.openQuote) { return Outcome(fault: .table(.openQuote), line: scanner.line) }
      intake.take(line(scanner, header), file: file, log: &log)
    }
    return Outcome()
  }

  private func line(_ scanner: borrowing CSVScanner, _ header: [String]) -> IncidentLine {
    var line = IncidentLine(line: scanner.line)
    let found = scanner.fields.count
    let keys = header.indices.filter { IncidentKey.required.map(\.rawValue).contains(header[$0]) }
    if scanner.hasLineBreak, scanner.mayHaveSwallowedRows(keys: keys, columns: header.count) {
      return IncidentLine(problem: scanner.fault ?? CSVScanner.swallowed, line: scanner.line)
    }
    if let fault = scanner.fault {
      line.problem = fault
      return line
    }
    if found < header.count {
      line.problem = .row(.missingColumn(header[found]))
    } else if found > header.count {
      line.problem = .row(.tooManyFields(expected: header.count, found: found))
    }
    for (index, key) in header.enumerated() where index < found {
      guard let text = scanner.text(index) else {
        line.problem = .file(.notUTF8)
        continue
      }
      if let key = IncidentKey(rawValue: key) { line.set(key, text) }
    }
    return line
  }

  private func readJSON(into intake: inout IncidentIntake, log: inout FileLog) throws(FileProblem) -> Outcome {
    guard let text = try bytes.rest(limit: IncidentFileReader.largestJSON) else {
      return Outcome(fault: .file(.tooLarge(limit: IncidentFileReader.largestJSON)))
    }
    var parser = JSONParser(text)
    do throws(JSONFault) {
      return take(try parser.document(), into: &intake, log: &log)
    } catch {
      return Outcome(
        fault: .file(.syntax(format: "JSON", reason: error.reason)), line: error.line, column: error.column)
    }
  }

  private func take(_ root: JSONNode, into intake: inout IncidentIntake, log: inout FileLog) -> Outcome {
    var outcome = Outcome(line: root.line, column: root.column)
    var list = root
    if let members = root.members {
      let lists = members.filter { $0.key == "incidents" }
      guard lists.count == 1, let only = lists.first else {
        outcome.fault = .shape(.missingKey("incidents"))
        return outcome
      }
      list = only.node
      let reaches = members.filter { $0.key == "covers-until" && !$0.node.isNull }.map(\.node)
      let read = reaches.map { $0.plainText.flatMap { Instant(coveringUntil: $0) } }
      if let bad = zip(reaches, read).first(where: { $1 == nil })?.0 {
        outcome.fault = .value(.badDate(key: "covers-until", value: bad.shown))
        return outcome
      }
      outcome.coversUntil = read.compactMap { $0 }.min()
    }
    guard case .array(let nodes) = list.value else {
      outcome.fault = .shape(.wrongType(key: "incidents", expected: "a list"))
      return outcome
    }
    for node in nodes { intake.take(line(node), file: file, log: &log) }
    return outcome
  }

  private func line(_ node: JSONNode) -> IncidentLine {
    var line = IncidentLine(line: node.line, column: node.column)
    guard let members = node.members else {
      line.problem = .shape(.wrongType(key: "incident", expected: "an object"))
      return line
    }
    var seen: Set<IncidentKey> = []
    for (name, value) in members {
      guard let key = IncidentKey(rawValue: name) else { continue }
      if !seen.insert(key).inserted {
        line.problem = .file(.syntax(format: "JSON", reason: "\(name) stands twice"))
      } else if let text = value.plainText {
        line.set(key, text.trimmed)
      } else if !value.isNull {
        line.problem = .shape(.wrongType(key: name, expected: "a text"))
      }
    }
    return line
  }
}

/// What a file says of an incident; the raw value is its key, or the name of its column.
enum IncidentKey: String, CaseIterable {
  case id, severity, started, resolved, title

  /// A table has these columns.
  static let required: [IncidentKey] = [.id, .severity, .started]
}

extension IncidentLine {
  mutating func set(_ key: IncidentKey, _ text: String) {
    switch key {
    case .id: id = text
    case .severity: severity = text
    case .started: started = text
    case .resolved: resolved = text
    case .title: title = text
    }
  }
}
