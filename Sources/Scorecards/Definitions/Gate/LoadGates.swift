/// Reads all definition files of a project: the catalogue, whose files are told by their `metrics:`, and the gates.
///
/// `gates` are in the order of their deadlines, and empty where any file has an error: a report that lacks a gate would
/// look complete.
func loadGates(_ files: [DefinitionText]) -> (gates: [Gate], catalogue: [String: Metric], diagnostics: [Diagnostic]) {
  var set = GateSet()
  var catalogues: [DefinitionNode] = []
  var gates: [(root: DefinitionNode, file: DefinitionText)] = []
  for (file, result) in files.concurrentMap({ (file: $0, result: readYAML($0)) }) {
    switch result {
    case .failure(let problem): set.add(problem, of: file)
    case .success(let root) where root.isGateAndCatalogue:
      set.add(PlacedProblem(root.place, .set(.gateAndCatalogue)), of: file)
    case .success(let root) where root.isCatalogue(file): catalogues.append(root)
    case .success(let root): gates.append((root, file))
    }
  }
  if !catalogues.isEmpty { set.addCatalogue(catalogues) }
  let catalogue = set.catalogue
  let loaded = gates.concurrentMap { loadGate($0.root, named: $0.file.name, catalogue: catalogue) }
  for (gate, loaded) in zip(gates, loaded) { set.add(loaded, of: gate.file) }
  set.finish()
  let diagnostics = files.map(\.name).distinct.flatMap { set.diagnostics[$0] ?? [] } + set.general
  let sorted = set.gates.sorted { ($0.deadline, $0.number) < ($1.deadline, $1.number) }
  return (diagnostics.hasErrors ? [] : sorted, set.catalogue ?? [:], diagnostics)
}

/// What has been read so far.
private struct GateSet {
  var gates: [Gate] = []
  var catalogue: [String: Metric]?
  /// By file.
  var diagnostics: [String: [Diagnostic]] = [:]
  /// About no single file.
  var general: [Diagnostic] = []
  /// The catalogue is there, but can't be used.
  var mayLackCatalogue = false
  private var gateFiles = 0
  private var measures = false
  private var ids: [String: String] = [:]
  private var numbers: [Int: String] = [:]

  mutating func add(_ problem: PlacedProblem, of file: DefinitionText) {
    report(problem.diagnostic)
    mayLackCatalogue = mayLackCatalogue || file.looksLikeCatalogue
  }

  mutating func addCatalogue(_ roots: [DefinitionNode]) {
    let loaded = loadCatalogue(roots)
    for diagnostic in loaded.diagnostics { report(diagnostic) }
    if loaded.diagnostics.hasErrors { mayLackCatalogue = true }
    if !mayLackCatalogue { catalogue = loaded.metrics }
  }

  mutating func add(_ loaded: LoadedGate, of file: DefinitionText) {
    gateFiles += 1
    for diagnostic in loaded.diagnostics { report(diagnostic) }
    if let gate = loaded.gate { gates.append(gate) }
    guard let written = loaded.file else { return }
    measures = measures || written.criteria.contains { $0.kind?.isMeasured == true }
    if let id = written.id {
      repeats(id.value, .gateID, at: id.place, earlier: ids[id.value])
      ids[id.value] = ids[id.value] ?? file.name
    }
    if let number = written.number {
      repeats(String(number.value), .gateNumber, at: number.place, earlier: numbers[number.value])
      numbers[number.value] = numbers[number.value] ?? file.name
    }
  }

  /// What only shows once all files have been read.
  mutating func finish() {
    if gateFiles == 0, diagnostics.isEmpty {
      general.append(Diagnostic(.error, at: nil, DefinitionProblem.set(.noGates)))
    }
    if measures, catalogue == nil, !mayLackCatalogue {
      general.append(Diagnostic(.error, at: nil, DefinitionProblem.set(.noCatalogue)))
    }
  }

  private mutating func repeats(_ name: String, _ kind: NameKind, at place: Place, earlier: String?) {
    guard let earlier else { return }
    let problem = DefinitionProblem.value(.repeatedAcrossFiles(name, kind, otherFile: earlier))
    report(Diagnostic(.error, at: place, problem))
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics[diagnostic.place?.file ?? "", default: []].append(diagnostic)
  }
}

extension CriterionFile.Kind {
  var isMeasured: Bool {
    if case .measured = self { return true }
    return false
  }
}

extension DefinitionText {
  /// Of a file that can't be read as YAML: it may be one of the catalogue's.
  fileprivate var looksLikeCatalogue: Bool {
    lastComponent == "metrics.yaml" || text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("metrics:") }
  }
}

extension DefinitionNode {
  var isGateAndCatalogue: Bool { Set(entries.map(\.key.value)).isSuperset(of: ["gate", "metrics"]) }

  /// A file with `metrics:`, or by its name one that lacks it.
  func isCatalogue(_ file: DefinitionText) -> Bool {
    let keys = entries.map(\.key.value)
    return keys.contains("metrics") || (file.lastComponent == "metrics.yaml" && !keys.contains("gate"))
  }
}
