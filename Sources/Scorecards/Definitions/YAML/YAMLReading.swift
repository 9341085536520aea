internal import Yams

/// Reads a definition file into nodes; the only place that knows the YAML library.
///
/// A syntax error, a duplicate key, an anchor or a tag ends the file: what follows it could not be trusted.
func readYAML(_ definition: DefinitionText) -> Result<DefinitionNode, PlacedProblem> {
  let limit = 1 << 20
  guard definition.text.utf8.count <= limit else {
    return .failure(PlacedProblem(Place(file: definition.name), .file(.tooLarge(limit: limit))))
  }
  let text = definition.text.first == "\u{FEFF}" ? String(definition.text.dropFirst()) : definition.text
  let lines = SourceLines(DefinitionText(name: definition.name, text: text))
  if let alias = AliasScan(text).aliasBomb {
    return .failure(PlacedProblem(lines.place(line: alias.line, column: alias.column), .yaml(.alias)))
  }
  if let (cost, line, column) = CostlyYAML.first(in: text) {
    let place = lines.place(line: line, column: column)
    switch cost {
    case .depth: return .failure(PlacedProblem(place, .yaml(.tooDeep(limit: YAMLReading.deepest))))
    case .keys: return .failure(PlacedProblem(place, .shape(.keyIsNoText)))
    }
  }
  do {
    return .success(try YAMLReading(lines: lines).read(text))
  } catch let problem as PlacedProblem {
    return .failure(problem)
  } catch {
    return .failure(YAMLReading(lines: lines).problem(error))
  }
}

/// A problem that ends the reading of a file.
struct PlacedProblem: Error {
  let place: Place
  let problem: DefinitionProblem

  init(_ place: Place, _ problem: DefinitionProblem) {
    self.place = place
    self.problem = problem
  }

  var diagnostic: Diagnostic { Diagnostic(.error, at: place, problem) }
}

private struct YAMLReading {
  static let deepest = 64

  let lines: SourceLines

  func read(_ text: String) throws -> DefinitionNode {
    // Every scalar is a text here, so that nothing has to be resolved.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    // The parser alone keeps the anchors alive by which an alias is recognised.
    return try withExtendedLifetime(parser) {
      guard let root = try parser.singleRoot() else { throw PlacedProblem(Place(file: lines.file), .file(.empty)) }
      return try node(root, near: Place(file: lines.file, line: 1), depth: 0)
    }
  }

  private func node(_ node: Node, near: Place, depth: Int) throws -> DefinitionNode {
    let place = node.mark.map { lines.place(line: $0.line, column: $0.column) } ?? near
    guard depth < YAMLReading.deepest else { throw PlacedProblem(place, .yaml(.tooDeep(limit: YAMLReading.deepest))) }
    if node.anchor != nil { throw PlacedProblem(place, .yaml(.alias)) }
    switch node {
    case .alias:
      throw PlacedProblem(place, .yaml(.alias))
    case .scalar(let scalar):
      try refuse(scalar.tag, at: place)
      return DefinitionNode(content: YAMLReading.content(scalar), place: place)
    case .sequence(let sequence):
      try refuse(sequence.tag, at: place)
      let members = try sequence.map { try self.node($0, near: place, depth: depth + 1) }
      return DefinitionNode(content: .list(members), place: place)
    case .mapping(let mapping):
      try refuse(mapping.tag, at: place)
      return DefinitionNode(content: .mapping(try entries(mapping, near: place, depth: depth)), place: place)
    }
  }

  private func entries(_ mapping: Node.Mapping, near: Place, depth: Int) throws -> [DefinitionNode.Entry] {
    var seen: Set<String> = []
    return try mapping.map { key, value in
      let keyNode = try node(key, near: near, depth: depth + 1)
      guard case .scalar(let text, _) = keyNode.content else {
        throw PlacedProblem(keyNode.place, .shape(.keyIsNoText))
      }
      guard seen.insert(text).inserted else { throw PlacedProblem(keyNode.place, .shape(.duplicateKey(text))) }
      let content = try node(value, near: keyNode.place, depth: depth + 1)
      return DefinitionNode.Entry(key: Located(value: text, place: keyNode.place), value: content)
    }
  }

  private func refuse(_ tag: Tag, at place: Place) throws {
    let name = tag.description
    if !name.isEmpty, !name.hasPrefix("tag:yaml.org,2002:") { throw PlacedProblem(place, .yaml(.tag(name))) }
  }

  private static func content(_ scalar: Node.Scalar) -> DefinitionNode.Content {
    let isPlain = scalar.style == .plain
    if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return .nothing }
    return .scalar(scalar.string, isPlain: isPlain)
  }

  /// What the library threw, placed.
  func problem(_ error: any Error) -> PlacedProblem {
    switch error as? YamlError {
    case .scanner(let context, let reason, let mark, _), .parser(let context, let reason, let mark, _),
      .composer(let context, let reason, let mark, _):
      let place = lines.place(line: mark.line, column: mark.column)
      let whole = context.map { "\($0.text) (line \($0.mark.line)): \(reason)" } ?? reason
      return PlacedProblem(
        place, .yaml(.syntax(reason: whole, lacksQuotes: YAMLReading.lacksQuotes(place.source ?? ""))))
    case .reader(let reason, let offset, _, _):
      return PlacedProblem(
        offset.map(lines.place(offset:)) ?? Place(file: lines.file), .yaml(.syntax(reason: reason, lacksQuotes: false)))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = lines.place(line: context.mark.line, column: context.mark.column)
      return PlacedProblem(lines.repetition(of: key, after: first), .shape(.duplicateKey(key)))
    // Of no place in the text, or of writing YAML.
    case .dataCouldNotBeDecoded, .no, .memory, .writer, .emitter, .representer, nil:
      let reason = String(describing: error).shortened
      return PlacedProblem(Place(file: lines.file), .yaml(.syntax(reason: reason, lacksQuotes: false)))
    }
  }

  /// Whether a line looks as if its value had to stand in quotes: it begins with a sign of YAML's own.
  private static func lacksQuotes(_ line: String) -> Bool {
    guard let value = (line.halves(at: ": ") ?? line.halves(at: "- "))?.high.trimmed, let first = value.first else {
      return false
    }
    return ">|%@&*`!".contains(first) || (!"\"'[{".contains(first) && value.contains(": "))
  }
}
