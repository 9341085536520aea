extension Fields {
  func unit(_ key: Key, _ problems: inout ProblemList) -> Located<Unit>? {
    value(key, &problems, or: { .unknownUnit($0, nearest: nearest($0, in: Unit.names)) }) { Unit($0) }
  }

  /// `45 days`, in seconds.
  func days(_ key: Key, _ problems: inout ProblemList) -> Located<Int>? {
    value(key, &problems, or: { .badSpan(key: key.rawValue, text: $0) }) { text in
      let parts = text.split(separator: " ")
      guard parts.count == 2, let first = parts.first, let days = Array(first.utf8)[...].asDigits, days > 0,
        days <= 36_525, parts.last == "days" || (parts.last == "day" && days == 1)
      else { return nil }
      return days * 86_400
    }
  }

  /// `80 %`
  func share(_ key: Key, _ problems: inout ProblemList) -> Located<Int>? {
    value(key, &problems, or: { .badShare(key: key.rawValue, text: $0) }) { text in
      guard text.last == "%", let share = Array(text.dropLast().trimmed.utf8)[...].asDigits, (1...100).contains(share)
      else {
        return nil
      }
      return share
    }
  }

  /// A fold across series; inner `nil` is `none`, outer `nil` means that the key is absent or wrong.
  func fold(_ key: Key, _ problems: inout ProblemList) -> Fold?? {
    let folds = Fold.acrossSeries
    let words = folds.map(\.rawValue) + ["none"]
    let fold: Located<Fold?>? = value(key, &problems, or: { .unknownWord($0, .fold, among: words) }) { text in
      text == "none" ? .some(nil) : folds.first { $0.rawValue == text }.map { .some($0) }
    }
    return fold.map(\.value)
  }
}

extension String {
  /// What may name a gate, a criterion or a metric: it ends up in links, file names and the ledger.
  var isIdentifier: Bool {
    guard let first = unicodeScalars.first, unicodeScalars.count <= 64 else { return false }
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".unicodeScalars
    return letters.contains(first)
      && unicodeScalars.allSatisfy { letters.contains($0) || "-_.".unicodeScalars.contains($0) }
  }
}
