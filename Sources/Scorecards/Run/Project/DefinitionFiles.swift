/// A definition or template as it was read, with the digest that the manifest lists.
struct DigestedText: Sendable {
  /// As messages call it: seen from the folder of the command.
  let name: String
  /// As the manifest calls it: seen from the project, so that it does not hang on where the command was given.
  let listedName: String
  let text: String
  let bytes: Int
  let sha256: String
}

/// Reads the small files that people write: definitions, the project file, templates.
enum DefinitionFiles {
  /// More than any gate file needs.
  static let limit = 4 << 20

  static func read(_ file: NamedPath) throws(TextFileProblem) -> DigestedText {
    if file.isOdd { throw .oddName }
    return try read(file.path, as: file.name, listedAs: file.listedName)
  }

  static func read(_ path: String, as name: String, listedAs listed: String) throws(TextFileProblem) -> DigestedText {
    let bytes = try SmallFile.bytes(path, limit: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return DigestedText(
      name: name, listedName: listed, text: text, bytes: bytes.count, sha256: SHA256.hexadecimal(of: bytes))
  }

  /// The files of a folder with one of the endings, sorted by name; `nil` where there is no such folder.
  ///
  /// - Throws: where it is there and can't be read: what stands in it must not be taken for nothing.
  static func names(in folder: String, endings: [String]) throws(TextFileProblem) -> [FoundName]? {
    guard try FolderFiles.canList(folder) else { return nil }
    return FolderFiles.found(in: FilePath.real(folder) ?? folder).filter { name in
      !name.text.hasPrefix(".") && endings.contains { name.text.hasSuffix($0) }
    }
  }
}
