/// Where the tool's own gates and templates are.
public enum BuiltInFolder {
  /// What stands for it in messages and manifests, so that these do not hang on where the tool is installed.
  static let name = "built-in"

  /// Of an installed binary `../share/scorecard`, of one in a build folder the checkout; `nil` where neither has them.
  ///
  /// - Parameter executable: the binary's real path.
  public static func path(besides executable: String) -> String? {
    let folder = FilePath.parent(of: executable)
    let installed = FilePath.join(FilePath.parent(of: folder), "share/scorecard")
    return ([installed] + [checkout(of: folder)].compactMap { $0 }).first { hasAll($0) }
  }

  /// The folder in which a binary's `.build` is.
  private static func checkout(of folder: String) -> String? {
    guard let build = folder.firstRange(of: "/.build/") else { return nil }
    let checkout = String(folder[..<build.lowerBound])
    return FolderFiles.exists(FilePath.join(checkout, "Package.swift")) ? checkout : nil
  }

  private static func hasAll(_ folder: String) -> Bool {
    ["gates", "templates"].allSatisfy { FolderFiles.leadsToFolder(FilePath.join(folder, $0)) }
  }

  /// A folder of it; `nil` where there is none.
  static func place(_ folder: String, in path: String?) -> NamedPath? {
    guard let path else { return nil }
    let named = "\(name)/\(folder)"
    return NamedPath(path: FilePath.join(path, folder), name: named, listedName: named)
  }
}

/// The templates of a project: its own, and the tool's for those that it lacks.
struct TemplatePlaces: Sendable {
  let own: NamedPath
  /// The project file names the folder, so that it has to be there.
  let isNamed: Bool
  let builtIn: NamedPath?

  private static let endings = [".md", ".html", ".css"]

  /// Every template once, sorted by file name: a file of one's own replaces the tool's of the same name.
  ///
  /// - Throws: where there is none, or a folder that is named is not there, or can't be read.
  func files() throws(RunFailure) -> [(name: String, place: NamedPath)] {
    let named = try TemplatePlaces.files(in: own)
    let ours = try builtIn.map { (place) throws(RunFailure) in try TemplatePlaces.files(in: place) } ?? []
    let lacksNamed = isNamed && named.isEmpty
    let all = Dictionary(named + ours) { first, _ in first }
    guard !lacksNamed, !all.isEmpty else { throw RunFailure(.absentInput, TextFileProblem.noTemplates, at: own.name) }
    return all.sorted { $0.key.text < $1.key.text }.map { (name: $0.key.text, place: $0.value) }
  }

  private static func files(in folder: NamedPath) throws(RunFailure) -> [(FoundName, NamedPath)] {
    do throws(TextFileProblem) {
      return (try DefinitionFiles.names(in: folder.path, endings: endings) ?? []).map { ($0, folder.appending($0)) }
    } catch {
      throw RunFailure(.badInput, error, at: folder.name)
    }
  }
}
