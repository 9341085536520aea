/// What people wrote for the documents, as it was read.
struct LoadedBriefing: Sendable {
  var briefing = Briefing()
  var texts: [DigestedText] = []
  var diagnostics: [Diagnostic] = []
  /// A file that the project names is not there.
  var isAbsent = false
}

extension ProjectLoader {
  /// - Parameter gates: empty where they have errors: what a roadmap says of them then can't be checked.
  func briefing(_ files: BriefingFiles?, _ gates: [Gate]) -> LoadedBriefing {
    var loaded = LoadedBriefing()
    guard let files else { return loaded }
    let criteria = gates.isEmpty ? nil : gates.flatMap(\.criteria).map(\.id).distinct
    loaded.briefing.team = list(files.team, &loaded, loadTeam)
    loaded.briefing.roadmap = list(files.roadmap, &loaded) { loadRoadmap($0, criteria: criteria) }
    loaded.briefing.risks = list(files.risks, &loaded, loadRisks)
    readNarratives(files.narrative, &loaded)
    return loaded
  }

  private func list<Entry>(
    _ path: String?, _ loaded: inout LoadedBriefing,
    _ load: (DefinitionText) -> (entries: [Entry]?, diagnostics: [Diagnostic])
  ) -> [Entry]? {
    guard let written = path.flatMap({ text(inProject($0), &loaded) }) else { return nil }
    let found = load(DefinitionText(name: written.name, text: written.text))
    loaded.diagnostics += found.diagnostics
    return found.entries
  }

  private func text(_ path: NamedPath, _ loaded: inout LoadedBriefing) -> DigestedText? {
    do {
      let read = try DefinitionFiles.read(path, watch)
      loaded.texts.append(read)
      return read
    } catch {
      loaded.isAbsent = loaded.isAbsent || error == .absent
      loaded.diagnostics.append(Diagnostic(.error, at: Place(file: path.name), error))
      return nil
    }
  }

  /// The folder may lack any file, and may itself be absent where nobody names it.
  private func readNarratives(_ named: String?, _ loaded: inout LoadedBriefing) {
    let folder = inProject(named ?? "narrative")
    let names: [FoundName]
    do throws(TextFileProblem) {
      if !(named ?? "").leadsAway { try checkInside(folder.path, besides: nil) }
      if let found = try DefinitionFiles.names(in: folder.path, endings: [".md"]) {
        names = found
      } else if named == nil {
        return
      } else {
        throw .absent
      }
    } catch {
      loaded.isAbsent = loaded.isAbsent || error == .absent
      return loaded.diagnostics.append(Diagnostic(.error, at: Place(file: folder.name), error))
    }
    for name in names {
      let path = folder.appending(name)
      guard let subject = NarrativeSubject(rawValue: String(name.text.dropLast(3))) else {
        let problem = BriefingNote.unknownNarrative(name.text, known: NarrativeSubject.allCases.map(\.fileName))
        loaded.diagnostics.append(Diagnostic(.warning, at: Place(file: path.name), problem))
        continue
      }
      do throws(TextFileProblem) { try checkInside(path.path, besides: folder.path) } catch {
        loaded.diagnostics.append(Diagnostic(.error, at: Place(file: path.name), error))
        continue
      }
      guard let written = text(path, &loaded) else { continue }
      do {
        let blocks = try NarrativeText.blocks(withoutFrontMatter(written.text), belowLevel: 2)
        if !blocks.isEmpty { loaded.briefing.narratives[subject] = Narrative(blocks: blocks) }
      } catch {
        loaded.diagnostics.append(Diagnostic(.error, at: Place(file: path.name), error))
      }
    }
  }

  /// What is not there leads nowhere.
  ///
  /// - Throws: `leadsOut` where a link leads to what neither the project nor the folder holds.
  private func checkInside(_ path: String, besides folder: String?) throws(TextFileProblem) {
    do throws(SystemError) {
      guard let real = try FilePath.found(path) else { return }
      for home in [inProject("").path, folder].compactMap({ $0 }) {
        guard let home = try FilePath.found(home.isEmpty ? "." : home) else { continue }
        if real == home || real.hasPrefix(home == "/" ? "/" : home + "/") { return }
      }
    } catch {
      throw .notReadable(reason: error.reason)
    }
    throw .leadsOut
  }
}

extension String {
  /// The project file itself names a place elsewhere.
  fileprivate var leadsAway: Bool { hasPrefix("/") || split(separator: "/").contains("..") }
}
