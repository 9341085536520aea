/// Reads the sources of a project file. A source is a path or pattern, or a mapping that says more about it.
struct SourceReading {
  func read(_ fields: Fields<ProjectKey>, _ problems: inout ProblemList) -> Sources {
    Sources(
      metrics: members(.metrics, fields, &problems).compactMap { metric($0, &problems) },
      checklists: members(.checklists, fields, &problems).compactMap { checklist($0, &problems) },
      incidents: members(.incidents, fields, &problems).compactMap { incident($0, &problems) })
  }

  /// A list, or one source that stands for a list of one.
  private func members(
    _ key: ProjectKey, _ fields: Fields<ProjectKey>, _ problems: inout ProblemList
  ) -> [DefinitionNode] {
    guard let node = fields.node(key) else { return [] }
    switch node.content {
    case .list(let members): return members
    case .scalar, .mapping: return [node]
    case .nothing:
      problems.error(at: node.place, .shape(.wrongType("`\(key.rawValue)`", expected: .source, found: node.shape)))
      return []
    }
  }

  private func metric(_ node: DefinitionNode, _ problems: inout ProblemList) -> MetricSource? {
    if case .scalar = node.content { return plain(node, &problems).map { MetricSource(places: $0) } }
    guard let fields: Fields<MetricSourceKey> = fields(node, &problems) else { return nil }
    var source = MetricSource(places: places(fields, &problems))
    let layout: Located<MetricSource.Layout>? = fields.word(.layout, .layout, &problems)
    source.layout = layout?.value
    source.columns = columns(fields, &problems)
    source.names = fields.dictionary(.names, &problems).mapValues(\.value)
    source.metric = fields.identifier(.metric, &problems)?.value
    source.time = fields.instant(.time, &problems)?.value
    checkLayout(layout?.value, fields, &problems)
    source.units = units(fields, &problems)
    if fields.has(.labels) { source.labels = fields.textOrTexts(.labels, &problems).map(\.value) }
    source.constantLabels = fields.dictionary(.constantLabels, &problems).mapValues(\.value)
    if fields.has(.only) {
      let only = fields.textOrTexts(.only, &problems)
      source.only = only.map(\.value)
      fields.needMembers(.only, problems: &problems)
      problems.add(only.repetitions(of: .name))
    }
    source.rank = fields.whole(.rank, &problems)?.value
    source.timeLimit = limit(fields, &problems)
    return source
  }

  /// A key that the declared layout leaves without effect was meant for another one.
  private func checkLayout(
    _ layout: MetricSource.Layout?, _ fields: Fields<MetricSourceKey>, _ problems: inout ProblemList
  ) {
    guard let layout else { return }
    if layout != .prometheusAPI {
      fields.refuse([.metric], because: .onlyForLayouts([.prometheusAPI]), problems: &problems)
    }
    if ![.prometheusText, .openMetrics].contains(layout) {
      fields.refuse([.time], because: .onlyForLayouts([.prometheusText, .openMetrics]), problems: &problems)
    }
  }

  private func checklist(_ node: DefinitionNode, _ problems: inout ProblemList) -> ChecklistSource? {
    if case .scalar = node.content { return plain(node, &problems).map { ChecklistSource(places: $0) } }
    guard let fields: Fields<ChecklistSourceKey> = fields(node, &problems) else { return nil }
    return ChecklistSource(places: places(fields, &problems), timeLimit: limit(fields, &problems))
  }

  private func incident(_ node: DefinitionNode, _ problems: inout ProblemList) -> IncidentSource? {
    if case .scalar = node.content { return plain(node, &problems).map { IncidentSource(places: $0) } }
    guard let fields: Fields<IncidentSourceKey> = fields(node, &problems) else { return nil }
    let until = fields.value(
      .coversUntil, &problems, or: { .time(.badInstant(key: "covers-until", text: $0, isBareDay: false)) }
    ) { Instant(coveringUntil: $0) }
    return IncidentSource(
      places: places(fields, &problems), coversUntil: until?.value, timeLimit: limit(fields, &problems))
  }

  /// In seconds.
  private func limit<Key: SourceKey>(_ fields: Fields<Key>, _ problems: inout ProblemList) -> Int {
    fields.span(.timeLimit, &problems)?.value ?? Sources.timeLimit
  }

  private func plain(_ node: DefinitionNode, _ problems: inout ProblemList) -> [SourcePlace]? {
    node.text("path", &problems).map { [.files($0.value)] }
  }

  private func fields<Key: SourceKey>(_ node: DefinitionNode, _ problems: inout ProblemList) -> Fields<Key>? {
    guard case .mapping = node.content else {
      problems.error(at: node.place, .shape(.wrongType(Key.mappingName, expected: .source, found: node.shape)))
      return nil
    }
    return Fields<Key>(node, &problems)
  }

  private func places<Key: SourceKey>(_ fields: Fields<Key>, _ problems: inout ProblemList) -> [SourcePlace] {
    switch (fields.has(.path), fields.has(.paths)) {
    case (false, false): fields.need(.path, problems: &problems)
    case (true, true): fields.refuse([.paths], because: .besidePath, problems: &problems)
    default: break
    }
    let named = fields.textOrTexts(.path, &problems) + fields.textOrTexts(.paths, &problems)
    for key in [Key.path, Key.paths] { fields.needMembers(key, problems: &problems) }
    problems.add(named.repetitions(of: .name))
    return named.map { .files($0.value) }
  }

  private func columns(
    _ fields: Fields<MetricSourceKey>, _ problems: inout ProblemList
  ) -> [MetricSource.Column: String] {
    for entry in fields.node(.columns)?.entries ?? [] where MetricSource.Column(rawValue: entry.key.value) == nil {
      let known = MetricSource.Column.allCases.map(\.rawValue)
      problems.error(at: entry.key.place, .value(.unknownWord(entry.key.value, .column, among: known)))
    }
    let named = fields.dictionary(.columns, &problems)
    return MetricSource.Column.allCases.reduce(into: [:]) { $0[$1] = named[$1.rawValue]?.value }
  }

  private func units(_ fields: Fields<MetricSourceKey>, _ problems: inout ProblemList) -> [String: Unit] {
    var units: [String: Unit] = [:]
    for (name, text) in fields.dictionary(.units, &problems) {
      units[name] = Unit(text.value)
      if units[name] == nil {
        problems.error(
          at: text.place, .threshold(.unknownUnit(text.value, nearest: nearest(text.value, in: Unit.names))))
      }
    }
    return units
  }
}
