extension StringProtocol {
  /// Zeros before it: `7` → `07`.
  func zeroPadded(to width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - utf8.count)) + self
  }
}

extension Int {
  /// Zeros before the digits: 7 → `07`.
  func padded(to width: Int) -> String { String(self).zeroPadded(to: width) }
}
