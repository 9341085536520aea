/// Where public documents go: `delivery: publish:` of a project.
enum PublicationTarget: Sendable, Equatable {
  /// `to:`, a folder that a web server serves.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - keep: dates that stay; at least 1.
  case folder(path: String, keep: Int)
  /// `run:`, a program that carries them away.
  ///
  /// - Parameters:
  ///   - words: its name or path, then its arguments; `{folder}` in them stands for the folder of the files.
  ///   - seconds: after which it is ended.
  case command(words: [String], seconds: Int)

  static let defaultKeep = 30
  static let defaultSeconds = 300
  /// What a program's arguments name the folder by.
  static let folderPlace = "{folder}"

  /// Whether a program is told where the files are. Without it `rsync -a host:/srv` would fetch instead of send.
  static func namesFolder(_ words: [String]) -> Bool { words.dropFirst().contains { $0.contains(folderPlace) } }
}
