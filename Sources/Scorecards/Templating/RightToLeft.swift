/// Words that run from right to left, kept apart from what stands beside them.
///
/// Without that, figures after a name in Arabic or Hebrew are drawn inside the name (Unicode Standard Annex 9, rule W2
/// and N1): the name stands in an isolate of its own (U+2068 to U+2069), in Markdown as in HTML and mail.
enum RightToLeft {
  static let opening: Unicode.Scalar = "\u{2068}"
  static let closing: Unicode.Scalar = "\u{2069}"

  /// From a right-to-left letter to the last one before a letter of the other direction: what stands between two of
  /// them, digits too, belongs to the name; what follows the last one does not.
  static func runs(in text: [Unicode.Scalar]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var isOpen = false
    for (index, scalar) in text.enumerated() {
      if isRightToLeft(scalar) {
        if isOpen, let last = runs.popLast() {
          runs.append(last.lowerBound...index)
        } else {
          runs.append(index...index)
        }
        isOpen = true
      } else if scalar.properties.isAlphabetic {
        isOpen = false
      }
    }
    return runs
  }

  /// Text that had no isolates before it was written: our own are taken out again.
  static func withoutIsolates(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { $0 != opening && $0 != closing })
    return String(scalars)
  }

  /// A letter or mark of a script that runs from right to left; its digits run from left to right.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.numericType == nil
    default: false
    }
  }
}
