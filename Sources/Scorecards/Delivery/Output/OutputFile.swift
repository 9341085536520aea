/// One file of the output, named relative to the folder.
struct OutputFile: Sendable {
  let name: String
  let content: [UInt8]
  /// Everyone may have it; what does not say so is never published.
  let isPublic: Bool
  /// Nobody but the owner may read it, whatever the project says of the others.
  let isOwnersAlone: Bool

  init(name: String, text: String, isPublic: Bool = false) {
    self.init(name: name, content: Array(text.utf8), isPublic: isPublic)
  }

  init(name: String, content: [UInt8], isPublic: Bool = false, isOwnersAlone: Bool = false) {
    self.name = name
    self.content = content
    self.isPublic = isPublic
    self.isOwnersAlone = isOwnersAlone
  }
}
