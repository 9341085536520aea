/// The files of one release, under names that can lead nowhere else, sorted by name.
struct PublishedFiles: Sendable {
  /// Folders that a name may go through.
  private static let deepest = 1
  private static let longestName = 200

  let files: [OutputFile]

  /// - Throws: `oddName` for the first name that is empty, absolute, hidden, too deep, or used twice; that has a control
  ///   character, a backslash, or a part `.` or `..`; or that is a folder's name too.
  init(_ files: [OutputFile]) throws(PublishProblem) {
    let sorted = files.sorted { $0.name < $1.name }
    var taken: Set<String> = []
    let folders = Set(files.compactMap { PublishedFiles.folder(of: $0.name) })
    for file in sorted {
      let isNew = taken.insert(file.name).inserted && !folders.contains(file.name)
      guard isNew, PublishedFiles.isPlain(file.name) else { throw .oddName(file.name) }
    }
    self.files = sorted
  }

  private static func isPlain(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= deepest + 1
      && parts.allSatisfy { part in
        // Hidden names are not for servers, and `.` and `..` are among them.
        !part.isEmpty && part.first != "." && part.utf8.count <= longestName && part.unicodeScalars.allSatisfy(isPlain)
      }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    let odd: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator, .unassigned]
    return scalar != "\\" && scalar != "\u{FFFD}" && !odd.contains(scalar.properties.generalCategory)
  }

  private static func folder(of name: String) -> String? {
    name.lastIndex(of: "/").map { String(name[..<$0]) }
  }

  /// The files by the folder in which they are; those of the release itself under the empty name. Names are without it.
  var byFolder: [(folder: String, files: [OutputFile])] {
    Dictionary(grouping: files) { PublishedFiles.folder(of: $0.name) ?? "" }.sorted { $0.key < $1.key }
      .map { folder, files in
        let prefix = folder.isEmpty ? 0 : folder.count + 1
        return (folder, files.map { OutputFile(name: String($0.name.dropFirst(prefix)), content: $0.content) })
      }
  }

  /// Twelve hexadecimal digits over names and contents.
  var digest: String {
    var hash = SHA256()
    for file in files {
      hash.update(Array("\(file.name)\0\(file.content.count)\0".utf8))
      hash.update(file.content)
    }
    return String(hash.hexadecimal.prefix(ReleaseName.digits))
  }
}
