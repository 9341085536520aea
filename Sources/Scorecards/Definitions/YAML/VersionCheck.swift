extension DefinitionNode {
  /// Looks at the version before anything else: a file of another version is not read any further.
  func checkVersion(_ problems: inout ProblemList) -> Bool {
    guard let entry = entries.first(where: { $0.key.value == "version" }) else { return true }
    guard case .scalar(let text, _) = entry.value.content, text == String(definitionVersion) else {
      problems.error(at: entry.value.place, .file(.unsupportedVersion(found: entry.value.shape)))
      return false
    }
    return true
  }
}
