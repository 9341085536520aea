import Foundation

/// The names of an enum's cases, as its source declares them: payloads leave it without `allCases`.
enum CaseNames {
  static let library = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Scorecards")

  /// The Swift files of a folder of the library, and of those in it.
  static func sources(in folder: String) -> [(name: String, text: String)] {
    let files = FileManager.default.enumerator(
      at: library.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.compactMap { file in
      (try? String(contentsOf: file, encoding: .utf8)).map { (folder + "/" + file.lastPathComponent, $0) }
    }
  }

  /// `nil` where the text declares no such enum.
  static func declared(by name: String, in text: String) -> Set<String>? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.contains(" enum \(name):") || $0.hasPrefix("enum \(name):") })
    else { return nil }
    let indent = String(lines[start].prefix { $0 == " " })
    let body = lines[(start + 1)...].prefix { $0 != indent + "}" }
    let names = body.filter { $0.hasPrefix(indent + "  case ") }.map { $0.dropFirst(indent.count + 7) }
    return Set(names.map { String($0.prefix { $0.isLetter || $0.isNumber }) })
  }

  static func name(of value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? String(describing: value)
  }
}
