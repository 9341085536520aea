/// Words that run from right to left, kept apart from what stands beside them.
///
/// Without that, figures after a name in Arabic or Hebrew are drawn inside the name (Unicode Standard Annex 9, rule W2
/// and N1): the name stands in an isolate of its own (U+2068 to U+2069), in Markdown as in HTML and mail.
enum RightToLeft {
  static let opening: Unicode.Scalar = "\u{2068}"
  static let closing: Unicode.Scalar = "\u{2069}"

  /// From a right-to-left letter to the last one before a letter of the other direction, as places in UTF-8: what stands
  /// between two of them, digits too, belongs to the name; what follows the last one does not.
  static func runs(in text: String) -> [Range<Int>] {
    guard mayStand(in: text) else { return [] }
    var runs: [Range<Int>] = []
    var isOpen = false
    var start = 0
    for scalar in text.unicodeScalars {
      let end = start + UTF8.width(scalar)
      if isRightToLeft(scalar) {
        if isOpen, let last = runs.popLast() {
          runs.append(last.lowerBound..<end)
        } else {
          runs.append(start..<end)
        }
        isOpen = true
      } else if scalar.properties.isAlphabetic {
        isOpen = false
      }
      start = end
    }
    return runs
  }

  /// Whether it is worth to look for such letters: whether a byte is there that one of them begins with in UTF-8.
  static func mayStand(in text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case 0xD6...0xDF, 0xE0, 0xEF, 0xF0: true
      default: false
      }
    }
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
