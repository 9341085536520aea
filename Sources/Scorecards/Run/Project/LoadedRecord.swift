/// The people's record of a project, read against its gates.
struct LoadedRecord: Sendable {
  var record = PeopleRecord()
  /// `nil` where there is no such file.
  var text: DigestedText?
  /// The list of allowed signers; `nil` where the record names none.
  var signers: DigestedText?
  var diagnostics: [Diagnostic] = []
  var isAbsent = false
}

extension ProjectLoader {
  /// Where the record is or would be, and whether it has to be there; `nil` where the command line names everything and
  /// no record.
  func recordPath(_ project: ProjectFile?) -> (path: NamedPath, isNamed: Bool)? {
    if let named = arguments.record { return (given(named), true) }
    guard let project else { return nil }
    return (inProject(project.record ?? "record.yaml"), project.record != nil)
  }

  /// - Parameter gates: empty where they have errors: what a record says of them then can't be checked.
  func record(_ project: ProjectFile?, _ gates: [Gate], _ catalogue: [String: Metric]) -> LoadedRecord {
    guard let (path, isNamed) = recordPath(project) else { return LoadedRecord() }
    var loaded = LoadedRecord()
    let text: DigestedText
    do { text = try DefinitionFiles.read(path, watch) } catch {
      if error == .absent && !isNamed { return loaded }
      loaded.isAbsent = error == .absent
      loaded.diagnostics = [Diagnostic(.error, at: Place(file: path.name), error)]
      return loaded
    }
    loaded.text = text
    if gates.isEmpty { return loaded }
    let read = loadRecord(DefinitionText(name: text.name, text: text.text), gates: gates, catalogue: catalogue)
    loaded.record = read.record ?? PeopleRecord()
    loaded.diagnostics = read.diagnostics
    if let signers = loaded.record.allowedSigners { readSigners(inProject(signers), &loaded) }
    return loaded
  }

  private func readSigners(_ path: NamedPath, _ loaded: inout LoadedRecord) {
    do { loaded.signers = try DefinitionFiles.read(path, watch) } catch {
      loaded.isAbsent = error == .absent
      loaded.diagnostics.append(Diagnostic(.error, at: Place(file: path.name), error))
    }
  }
}
