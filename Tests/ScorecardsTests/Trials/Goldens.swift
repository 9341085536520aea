import Foundation
import Testing

/// Files of this package that tests read.
enum PackageFiles {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

  static func template(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "templates/\(name)"), encoding: .utf8)
  }
}

/// Holds a text to the golden file of that name in `Goldens/`.
///
/// With `RECORD_GOLDENS=1` in the environment the file is written instead and the test fails, so that recording never
/// passes for testing.
func expectGolden(_ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let file = PackageFiles.tests.appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    do {
      try Data(text.utf8).write(to: file)
      Issue.record("Recorded \(name); run again without RECORD_GOLDENS.", sourceLocation: sourceLocation)
    } catch {
      Issue.record("\(name) could not be recorded: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("There is no golden \(name); record it with RECORD_GOLDENS=1.", sourceLocation: sourceLocation)
    return
  }
  // Compared by scalars: equal looks are not enough.
  guard !golden.unicodeScalars.elementsEqual(text.unicodeScalars) else { return }
  Issue.record("\(name) differs. \(firstDifference(golden, text))", sourceLocation: sourceLocation)
}

/// The first line that differs, as the golden has it and as it is now.
private func firstDifference(_ golden: String, _ text: String) -> String {
  let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, pair) in zip(expected, found).enumerated()
  where !pair.0.unicodeScalars.elementsEqual(pair.1.unicodeScalars) {
    return "Line \(index + 1):\n  golden: \(pair.0)\n  now:    \(pair.1)"
  }
  return "The golden has \(expected.count) lines, the text \(found.count)."
}
