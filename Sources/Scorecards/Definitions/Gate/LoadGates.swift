/// Reads all definition files of a project: the catalogue, told by its `metrics:`, and the gates.
///
/// `gates` are in the order of their deadlines, and empty where any file has an error: a report that lacks a gate would
/// look complete.
func loadGates(_ files: [DefinitionText]) -> (gates: [Gate], catalogue: [String: Metric], diagnostics: [Diagnostic]) {
  var set = GateSet()
  let parsed = Array(zip(files, files.concurrentMap { readYAML($0) }))
  for (file, result) in parsed {
    if case .success(let root) = result, root.isCatalogue(file) { set.addCatalogue(root) }
    if case .failure(let problem) = result {
      set.diagnostics[file.name, default: []].append(problem.diagnostic)
      set.mayLackCatalogue = set.mayLackCatalogue || file.lastComponent == "metrics.yaml"
    }
  }
  let gateFiles = parsed.compactMap { file, result -> (root: DefinitionNode, file: DefinitionText)? in
    guard case .success(let root) = result, !root.isCatalogue(file) else { return nil }
    return (root, file)
  }
  let catalogue = set.catalogue
  let loaded = gateFiles.concurrentMap { loadGate($0.root, named: $0.file.name, catalogue: catalogue) }
  for ((_, file), gate) in zip(gateFiles, loaded) { set.addGate(gate, file) }
  set.finish()
  let diagnostics = files.map(\.name).distinct.flatMap { set.diagnostics[$0] ?? [] } + set.general
  let gates = set.gates.sorted { ($0.deadline, $0.number) < ($1.deadline, $1.number) }
  return (diagnostics.hasErrors ? [] : gates, set.catalogue ?? [:], diagnostics)
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
  private var catalogueFile: String?
  private var gateFiles = 0
  private var measures = false
  private var ids: [String: String] = [:]
  private var numbers: [Int: String] = [:]

  mutating func addCatalogue(_ root: DefinitionNode) {
    if let catalogueFile {
      report(Diagnostic(.error, at: root.place, DefinitionProblem.set(.severalCatalogues(first: catalogueFile))))
      return
    }
    catalogueFile = root.place.file
    let loaded = loadCatalogue(root)
    for diagnostic in loaded.diagnostics { report(diagnostic) }
    if loaded.diagnostics.hasErrors { mayLackCatalogue = true } else { catalogue = loaded.metrics }
  }

  mutating func addGate(_ loaded: LoadedGate, _ file: DefinitionText) {
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

extension DefinitionNode {
  /// A file with `metrics:`, or by its name one that lacks it.
  func isCatalogue(_ file: DefinitionText) -> Bool {
    let keys = entries.map(\.key.value)
    return keys.contains("metrics") || (file.lastComponent == "metrics.yaml" && !keys.contains("gate"))
  }
}
