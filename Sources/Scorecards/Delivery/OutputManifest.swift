internal import Foundation

/// What a finished output folder says of itself; without it a folder is not ours to replace.
struct OutputManifest {
  static let fileName = "manifest.json"
  static let schema = "scorecard/manifest/v1"

  /// The files that were written beside it, relative names without `..`.
  let outputs: [String]

  /// `nil` where the folder has no manifest of ours.
  init?(in folder: String) {
    guard let bytes = FolderFiles.read(folder + "/" + OutputManifest.fileName, limit: 64 << 20),
      let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.schema == OutputManifest.schema
    else { return nil }
    outputs = file.outputs.map(\.name).filter { name in
      !name.hasPrefix("/")
        && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
    }
  }

  private struct File: Decodable {
    let schema: String
    let outputs: [Output]
  }

  private struct Output: Decodable { let name: String }
}
