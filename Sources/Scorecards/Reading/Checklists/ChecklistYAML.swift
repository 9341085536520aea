internal import Yams

/// Reads a checklist in YAML: `items:`, a list of mappings.
struct ChecklistYAML {
  /// Aliases that a checklist may hold: nested ones grow like a power of their number.
  static let mostAliases = 40

  /// The keys of the file itself.
  private enum FileKey: String, CaseIterable { case items, version, title }

  let text: String

  func lines(log: inout FileLog) -> Result<[ChecklistLine], ChecklistFault> {
    if aliases > ChecklistYAML.mostAliases {
      let reason = "more than \(ChecklistYAML.mostAliases) aliases"
      return .failure(ChecklistFault(problem: .file(.syntax(format: "YAML", reason: reason))))
    }
    if let (cost, line, column) = CostlyYAML.first(in: text) {
      let reason =
        switch cost {
        case .depth: "lists and mappings stand too deep in each other"
        case .keys: "a key has to be a text"
        }
      let problem = InputProblem.file(.syntax(format: "YAML", reason: reason))
      return .failure(ChecklistFault(problem: problem, line: line, column: column))
    }
    do {
      guard let root = try Yams.compose(yaml: text, .basic) else {
        return .failure(ChecklistFault(problem: .file(.noItems)))
      }
      return items(of: root, log: &log)
    } catch {
      return .failure(ChecklistYAML.fault(error))
    }
  }

  private func items(of root: Node, log: inout FileLog) -> Result<[ChecklistLine], ChecklistFault> {
    guard case .mapping(let mapping) = root else {
      if root.isEmptyScalar { return .failure(ChecklistFault(problem: .file(.noItems))) }
      return .failure(fault(.shape(.wrongType(key: "the checklist", expected: "a mapping with items:")), at: root))
    }
    var items: Node?
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      switch FileKey(rawValue: name) {
      case .items: items = value
      case .version, .title: continue
      case nil:
        let near = nearest(name, in: FileKey.allCases.map(\.rawValue))
        log.warn(.shape(.unknownKey(name.shortened, nearest: near)), line: key.line, column: key.column)
      }
    }
    guard let items else { return .failure(fault(.shape(.missingKey(FileKey.items.rawValue)), at: root)) }
    if items.isEmptyScalar { return .success([]) }
    guard case .sequence(let sequence) = items else {
      return .failure(fault(.shape(.wrongType(key: FileKey.items.rawValue, expected: "a list")), at: items))
    }
    return .success(sequence.map { line($0, log: &log) })
  }

  private func line(_ node: Node, log: inout FileLog) -> ChecklistLine {
    var line = ChecklistLine(line: node.line, column: node.column)
    guard case .mapping(let mapping) = node else {
      line.problem = .shape(.wrongType(key: "item", expected: "a mapping"))
      return line
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let known = ItemKey(rawValue: name) else {
        let near = nearest(name, in: ChecklistLine.keys)
        log.warn(.shape(.unknownKey(name.shortened, nearest: near)), line: key.line, column: key.column)
        continue
      }
      if value.isEmptyScalar { continue }
      if let text = value.scalar?.string {
        line.set(known, text)
      } else {
        line.problem = .shape(.wrongType(key: name, expected: "a text"))
      }
    }
    return line
  }

  private func fault(_ problem: InputProblem, at node: Node) -> ChecklistFault {
    ChecklistFault(problem: problem, line: node.line, column: node.column)
  }

  private static func fault(_ error: any Error) -> ChecklistFault {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ChecklistFault(
        problem: .file(.syntax(format: "YAML", reason: problem)), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let reason = "a key stands twice: \(keys.joined(separator: ", ").shortened)"
      let mark = context.mark
      return ChecklistFault(
        problem: .file(.syntax(format: "YAML", reason: reason)), line: mark.line, column: mark.column)
    case .reader(let problem, _, _, _):
      return ChecklistFault(problem: .file(.syntax(format: "YAML", reason: problem)))
    // Of no place in the text, or of writing YAML.
    case .dataCouldNotBeDecoded, .no, .memory, .writer, .emitter, .representer, nil:
      return ChecklistFault(problem: .file(.syntax(format: "YAML", reason: String(describing: error).shortened)))
    }
  }

  /// How many words look like an alias of an anchor of this file.
  private var aliases: Int {
    let words = text.utf8.split { [32, 9, 10, 13, 44, 91, 93, 123, 125].contains($0) }
    let anchors = Set(words.filter { $0.first == UInt8(ascii: "&") && $0.count > 1 }.map { Array($0.dropFirst()) })
    if anchors.isEmpty { return 0 }
    return words.count { word in
      guard word.first == UInt8(ascii: "*") else { return false }
      let name = Array(word.dropFirst())
      return anchors.contains(name) || (name.last == UInt8(ascii: ":") && anchors.contains(Array(name.dropLast())))
    }
  }
}

extension Node {
  fileprivate var line: Int { mark?.line ?? 0 }
  fileprivate var column: Int { mark?.column ?? 0 }

  /// Nothing, `~` or `null`, written without quotes.
  fileprivate var isEmptyScalar: Bool {
    guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}
