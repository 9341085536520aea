/// A file that is a list of entries, in YAML (`version`, then the list) or CSV (a header, then a row each).
struct EntryList<Head: ListFileKey, Key: EntryKey> {
  let file: DefinitionText

  /// The entries; `nil` where the file has an error.
  func read<Entry>(
    _ entry: (Fields<Key>, inout ProblemList) -> Entry?
  ) -> (entries: [Entry]?, diagnostics: [Diagnostic]) {
    var problems = ProblemList()
    let nodes: [DefinitionNode]
    switch file.name.hasSuffix(".csv") ? table(&problems) : document(&problems) {
    case .success(let read): nodes = read
    case .failure(let problem): return (nil, [problem.diagnostic])
    }
    let entries = nodes.compactMap { node in
      Fields<Key>(node, &problems).flatMap { fields -> Entry? in
        for key in Key.required { fields.need(key, problems: &problems) }
        return entry(fields, &problems)
      }
    }
    if nodes.isEmpty, problems.isEmpty {
      problems.error(at: Place(file: file.name), .shape(.emptyList(key: Head.list.rawValue)))
    }
    return (problems.isEmpty ? entries : nil, problems.sorted)
  }

  private func document(_ problems: inout ProblemList) -> Result<[DefinitionNode], PlacedProblem> {
    readYAML(file).map { root in
      guard root.checkVersion(&problems), let fields = Fields<Head>(root, &problems) else { return [] }
      fields.need(Head.version, Head.list, problems: &problems)
      fields.needMembers(Head.list, problems: &problems)
      return fields.list(Head.list, &problems)
    }
  }

  /// Rows as mappings; what is wrong with the header is told once and not row by row.
  private func table(_ problems: inout ProblemList) -> Result<[DefinitionNode], PlacedProblem> {
    guard file.text.utf8.count <= 1 << 20 else {
      return .failure(PlacedProblem(Place(file: file.name), .file(.tooLarge(limit: 1 << 20))))
    }
    var scanner = TableScanner(file)
    switch scanner.rows() {
    case .failure(let problem): return .failure(problem)
    case .success(let rows):
      guard let header = rows.first else { return .failure(PlacedProblem(Place(file: file.name), .file(.empty))) }
      guard isUsable(header, &problems) else { return .success([]) }
      return .success(rows.dropFirst().compactMap { mapping($0, header, &problems) })
    }
  }

  private func isUsable(_ header: [TableScanner.Cell], _ problems: inout ProblemList) -> Bool {
    var names: Set<String> = []
    for cell in header {
      if Key(rawValue: cell.text) == nil {
        problems.error(at: cell.place, Fields<Key>.unknownKey(cell.text))
      } else if !names.insert(cell.text).inserted {
        problems.error(at: cell.place, .shape(.duplicateKey(cell.text)))
      }
    }
    for key in Key.required where !names.contains(key.rawValue) {
      let place = header.first?.place ?? Place(file: file.name)
      problems.error(at: place, .shape(.missingKey(key.rawValue, owner: Key.mappingName)))
    }
    return problems.isEmpty
  }

  private func mapping(
    _ row: [TableScanner.Cell], _ header: [TableScanner.Cell], _ problems: inout ProblemList
  ) -> DefinitionNode? {
    guard let place = row.first?.place else { return nil }
    guard row.count == header.count else {
      problems.error(at: place, .table(.otherFieldCount(expected: header.count, found: row.count)))
      return nil
    }
    let entries = zip(header, row).filter { !$1.text.isEmpty }.map { column, cell in
      DefinitionNode.Entry(
        key: Located(value: column.text, place: cell.place),
        value: DefinitionNode(content: .scalar(cell.text, isPlain: true), place: cell.place))
    }
    return DefinitionNode(content: .mapping(entries), place: place)
  }
}
