extension ProjectLoader {
  /// The gate files and their catalogue, each once, in the order of their names; with them what could not be read.
  func gateTexts(_ project: ProjectFile?) -> (texts: [DigestedText], failures: [Diagnostic], isAbsent: Bool) {
    var texts: [DigestedText] = []
    var failures: [Diagnostic] = []
    var isAbsent = false
    func fail(_ name: String, _ problem: TextFileProblem) {
      isAbsent = isAbsent || problem == .absent
      failures.append(Diagnostic(.error, at: Place(file: name), problem))
    }
    let places: [NamedPath]
    do throws(TextFileProblem) { places = try gatePlaces(project) } catch {
      fail(ownGates.name, error)
      return (texts, failures, isAbsent)
    }
    for place in places {
      let found: [NamedPath]
      do throws(TextFileProblem) { found = try files(of: place) } catch {
        fail(place.name, error)
        continue
      }
      for file in found where file.isOdd || !texts.contains(where: { $0.name == file.name }) {
        do { texts.append(try DefinitionFiles.read(file, watch)) } catch { fail(file.name, error) }
      }
    }
    return (texts, failures, isAbsent)
  }

  private func files(of place: NamedPath) throws(TextFileProblem) -> [NamedPath] {
    var found: [NamedPath] = []
    for match in try matches(place) { found += try files(match) }
    return found
  }

  /// The paths that a pattern stands for; any other path stands for itself.
  private func matches(_ place: NamedPath) throws(TextFileProblem) -> [NamedPath] {
    guard PathPattern.isPattern(place.path) else { return [place] }
    let found: [FoundName]
    do throws(FileProblem) { found = try FolderAccess(folder: "").paths(matching: place.path) } catch {
      throw error.text
    }
    if found.isEmpty { return [place] }
    let parent = FilePath.parent(of: place.name)
    let listed = FilePath.parent(of: place.listedName)
    return found.map { path in
      let name = FilePath.name(of: path.text)
      return NamedPath(
        path: path.text, name: FilePath.readable(FilePath.join(parent, name)),
        listedName: FilePath.readable(FilePath.join(listed, name)), isOdd: path.isOdd)
    }
  }

  /// The YAML files of a folder; of a single file also the catalogue beside it.
  private func files(_ place: NamedPath) throws(TextFileProblem) -> [NamedPath] {
    if place.isOdd { return [place] }
    if let names = try names(in: place) { return names.map(place.appending) }
    let catalogue = NamedPath(
      path: FilePath.parent(of: place.path), name: FilePath.parent(of: place.name),
      listedName: FilePath.parent(of: place.listedName)
    ).appending("metrics.yaml")
    let isCatalogue = FilePath.name(of: place.path) == "metrics.yaml"
    return (try DefinitionFiles.isThere(catalogue.path) ? [catalogue] : []) + (isCatalogue ? [] : [place])
  }

  /// `nil` of what is no folder.
  private func names(in place: NamedPath) throws(TextFileProblem) -> [FoundName]? {
    do throws(TextFileProblem) { return try DefinitionFiles.names(in: place.path, endings: [".yaml", ".yml"]) } catch {
      if error == .isNoFolder { return nil }
      throw error
    }
  }
}
