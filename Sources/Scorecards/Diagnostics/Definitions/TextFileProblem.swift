/// Why a definition file can't be read. Wording: `Diagnostics/FileWording.swift`.
enum TextFileProblem: Error, Sendable, Equatable {
  case absent
  case isFolder
  case notReadable(reason: String)
  case notUTF8
  /// Its name is not UTF-8.
  case oddName
  case tooLarge(limit: Int)
  case noProject
  case noGates
  case noTemplates
  /// A symbolic link to a place outside the project.
  case leadsOut
}
