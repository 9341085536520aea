import Foundation
import Testing

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "scorecard-test-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let target = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: target, atomically: false, encoding: .utf8)
  }

  /// Writes a file with a byte in its name that no UTF-8 has.
  func writeOdd(before ending: String, in folder: String, _ text: String) throws {
    let target = Array("\(path)/\(folder)/odd".utf8) + [0xFF] + Array(ending.utf8) + [0]
    let file = try #require(fopen(target.map(CChar.init(bitPattern:)), "w"))
    fputs(text, file)
    fclose(file)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  func text(_ name: String) -> String? { try? String(contentsOfFile: path + "/" + name, encoding: .utf8) }

  /// The files below a folder, by their paths inside of it.
  func files(_ folder: String = "") -> [String] {
    names(folder).flatMap { name in
      let inner = folder.isEmpty ? name : folder + "/" + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + inner, isDirectory: &isFolder)
      return isFolder.boolValue ? files(inner).map { name + "/" + $0 } : [name]
    }
  }

  /// Every file, folder and link below a folder, by their paths inside of it; links are not followed.
  func entries(_ folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: path + "/" + folder)?.compactMap { $0 as? String } ?? []).sorted()
  }

  func names(_ folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
  }
}
