@testable import Scorecards

struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  init(_ name: String, _ run: @escaping @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.run = run
  }

  /// For readers of text: bytes that are no UTF-8 are refused before them.
  static func text(_ name: String, _ run: @escaping @Sendable (String) -> Void) -> FuzzTarget {
    FuzzTarget(name) { bytes in
      if let text = String(validating: bytes, as: UTF8.self) { run(text) }
    }
  }

  /// For readers of definitions.
  static func definition(
    _ name: String, of file: String, _ run: @escaping @Sendable (DefinitionText) -> Void
  ) -> FuzzTarget {
    text(name) { text in run(DefinitionText(name: file, text: text)) }
  }
}

/// Ends the program where a property does not hold, so that libFuzzer keeps the input.
func hold(_ isTrue: Bool, _ what: @autoclosure () -> String) {
  precondition(isTrue, what())
}
