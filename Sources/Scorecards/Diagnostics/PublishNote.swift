/// What came of publishing, for the log.
enum PublishNote: Sendable, Equatable {
  /// - Parameter changed: files that are new or not what they were; `nil` where a program knows it.
  case published(place: String, files: Int, changed: Int?, removed: [Day])
  /// What the program said that carried the files away.
  case said(String)
}

extension PublishNote: Problem {
  var message: String {
    switch self {
    case .published(let place, let files, let changed, let removed):
      "published \(files) \(files == 1 ? "file" : "files") to `\(place)`" + (changed.map { ", \($0) of them changed" } ?? "")
        + (removed.isEmpty ? "" : "; removed \(removed.map(\.description).joined(separator: ", "))")
    case .said(let text): text
    }
  }

  var remedy: String? { nil }
}
