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

  /// - Parameter watch: of what may let us wait, such as a pipe.
  static func read(_ file: NamedPath, _ watch: Watch = .endless) throws(TextFileProblem) -> DigestedText {
    if file.isOdd { throw .oddName }
    if FilePath.name(of: file.path).hasControlCharacter { throw .controlCharacter }
    return try read(file.path, as: file.name, listedAs: file.listedName, watch)
  }

  static func read(
    _ path: String, as name: String, listedAs listed: String, _ watch: Watch = .endless
  ) throws(TextFileProblem) -> DigestedText {
    let bytes = try SmallFile.bytes(path, limit: limit, watch)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return DigestedText(
      name: name, listedName: listed, text: text, bytes: bytes.count, sha256: SHA256.hexadecimal(of: bytes))
  }

  /// The files of a folder with one of the endings, sorted by name; `nil` where there is no such folder.
  ///
  /// - Throws: `isNoFolder` where a file has its name, and where it can't be read to its end: what stands in it must not be
  ///   taken for nothing.
  static func names(in folder: String, endings: [String]) throws(TextFileProblem) -> [FoundName]? {
    do throws(SystemError) {
      return try FolderFiles.found(in: folder).filter { name in
        !name.text.hasPrefix(".") && endings.contains { name.text.hasSuffix($0) }
      }
    } catch {
      if error.isAbsence { return nil }
      throw error.isNoFolder ? .isNoFolder : .notReadable(reason: error.reason)
    }
  }

  /// Whether anything has this name.
  ///
  /// - Throws: where nobody knows.
  static func isThere(_ path: String) throws(TextFileProblem) -> Bool {
    do throws(SystemError) { return try FolderFiles.entry(path) != nil } catch {
      throw .notReadable(reason: error.reason)
    }
  }
}

extension String {
  /// It would break a line, or hide what a terminal shows.
  fileprivate var hasControlCharacter: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
