/// Everything that a command needs before it reads evidence.
struct LoadedProject: Sendable {
  let name: String
  let gates: [Gate]
  let catalogue: [String: Metric]
  let sources: Sources
  let history: [PassedMilestone]
  /// Evidence is named relative to it.
  let folder: String
  /// The folder of the templates, and how people know it.
  let templates: NamedPath
  /// Absolute; `nil` where there is no project file.
  let out: String?
  let definitions: [DigestedText]
  /// Warnings only: with an error there is no loaded project.
  let diagnostics: [Diagnostic]
}

/// A path to open and the name by which messages call it.
struct NamedPath: Sendable {
  let path: String
  let name: String
}

/// Finds and reads the project file and the gates; all problems of all files at once.
struct ProjectLoader {
  private let arguments: ProjectArguments
  private let folder: String
  /// Where the project file is; `nil` where the command line names everything itself.
  private let projectFolder: String?

  init(_ arguments: ProjectArguments, in folder: String) {
    self.arguments = arguments
    self.folder = folder
    projectFolder =
      arguments.project == nil && !arguments.gates.isEmpty
      ? nil : FilePath.join(folder, arguments.project ?? "")
  }

  func load() throws(RunFailure) -> LoadedProject {
    let project = try projectFile()
    let gateFiles = try gateTexts(project?.file)
    let loaded = loadGates(gateFiles.map { DefinitionText(name: $0.name, text: $0.text) })
    let diagnostics = (project?.diagnostics ?? []) + loaded.diagnostics
    guard !diagnostics.hasErrors else { throw RunFailure(.badInput, diagnostics) }
    let base = projectFolder ?? folder
    return LoadedProject(
      name: project?.file.name ?? "scorecard", gates: loaded.gates, catalogue: loaded.catalogue,
      sources: sources(project?.file), history: project?.file.history ?? [], folder: base,
      templates: templates(project?.file), out: project.map { FilePath.join(base, $0.file.out) },
      definitions: (project.map { [$0.text] } ?? []) + gateFiles, diagnostics: diagnostics)
  }

  private struct ReadProject {
    let file: ProjectFile
    let text: DigestedText
    let diagnostics: [Diagnostic]
  }

  private func projectFile() throws(RunFailure) -> ReadProject? {
    guard let projectFolder else { return nil }
    let path = FilePath.join(projectFolder, "scorecard.yaml")
    let name = FilePath.readable(FilePath.join(arguments.project ?? "", "scorecard.yaml"))
    let text: DigestedText
    do { text = try DefinitionFiles.read(path, as: name) } catch {
      throw error == .absent
        ? RunFailure(.absentInput, TextFileProblem.noProject, at: name) : RunFailure(.badInput, error, at: name)
    }
    let (file, diagnostics) = loadProject(DefinitionText(name: name, text: text.text))
    guard let file else { throw RunFailure(.badInput, diagnostics) }
    return ReadProject(file: file, text: text, diagnostics: diagnostics)
  }

  /// Those of the project; without one those of this folder, else those that stand beside the gates.
  private func templates(_ project: ProjectFile?) -> NamedPath {
    if let projectFolder {
      let path = project?.templates ?? "templates"
      let name = FilePath.readable(FilePath.join(arguments.project ?? "", path))
      return NamedPath(path: FilePath.join(projectFolder, path), name: name)
    }
    let beside = arguments.gates.map { FilePath.join(FolderFiles.parent(of: $0), "templates") }
    let found = ["templates"] + beside
    let name = found.first { FolderFiles.isFolder(FilePath.join(folder, $0)) } ?? "templates"
    return NamedPath(path: FilePath.join(folder, name), name: FilePath.readable(name))
  }

  /// The command line's evidence replaces the project's, kind by kind.
  private func sources(_ project: ProjectFile?) -> Sources {
    var sources = project?.sources ?? Sources()
    let isElsewhere = projectFolder != nil && projectFolder != folder
    func named(_ path: String) -> String { isElsewhere ? FilePath.join(folder, path) : path }
    if !arguments.metrics.isEmpty { sources.metrics = arguments.metrics.map { MetricSource(paths: [named($0)]) } }
    if !arguments.checklists.isEmpty {
      sources.checklists = arguments.checklists.map { ChecklistSource(paths: [named($0)]) }
    }
    if !arguments.incidents.isEmpty {
      sources.incidents = arguments.incidents.map { IncidentSource(paths: [named($0)], coversUntil: nil) }
    }
    return sources
  }
}

extension ProjectLoader {
  /// The gate files and their catalogue, each once, in the order of their names.
  private func gateTexts(_ project: ProjectFile?) throws(RunFailure) -> [DigestedText] {
    let given = arguments.gates.map { (path: FilePath.join(folder, $0), name: $0) }
    let listed = (project?.gates ?? []).map { path in
      (
        path: FilePath.join(projectFolder ?? folder, path),
        name: FilePath.readable(FilePath.join(arguments.project ?? "", path))
      )
    }
    var texts: [DigestedText] = []
    var failures: [Diagnostic] = []
    var absent = false
    for place in given.isEmpty ? listed : given {
      for file in files(place) where !texts.contains(where: { $0.name == file.name }) {
        do { texts.append(try DefinitionFiles.read(file.path, as: file.name)) } catch {
          absent = absent || error == .absent
          failures.append(Diagnostic(.error, at: Place(file: file.name), error))
        }
      }
    }
    guard failures.isEmpty else { throw RunFailure(absent ? .absentInput : .badInput, failures) }
    return texts
  }

  /// The YAML files of a folder; of a single file also the catalogue beside it.
  private func files(_ place: (path: String, name: String)) -> [(path: String, name: String)] {
    if let names = DefinitionFiles.names(in: place.path, endings: [".yaml", ".yml"]) {
      return names.map { (FilePath.join(place.path, $0), FilePath.readable(FilePath.join(place.name, $0))) }
    }
    let catalogue = FilePath.join(FolderFiles.parent(of: place.path), "metrics.yaml")
    let catalogueName = FilePath.readable(FilePath.join(FolderFiles.parent(of: place.name), "metrics.yaml"))
    let beside = FolderFiles.exists(catalogue) ? [(catalogue, catalogueName)] : []
    return beside
      + (catalogueName == FilePath.readable(place.name) ? [] : [(place.path, FilePath.readable(place.name))])
  }
}
