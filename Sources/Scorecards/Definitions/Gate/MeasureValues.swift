extension Fields {
  func unit(_ key: Key, _ problems: inout ProblemList) -> Located<Unit>? {
    value(key, &problems, or: { .threshold(.unknownUnit($0, nearest: nearest($0, in: Unit.names))) }) { Unit($0) }
  }

  /// `80 %`
  func share(_ key: Key, _ problems: inout ProblemList) -> Located<Int>? {
    value(key, &problems, or: { .value(.badShare(key: key.rawValue, text: $0)) }, parse: \.asShare)
  }

  /// One of `folds`; a fold that belongs to the key `other` is told so.
  func fold(_ key: Key, of folds: [Fold], otherwise other: CriterionKey, _ problems: inout ProblemList)
    -> Located<Fold>?
  {
    value(key, &problems, or: { Self.problem($0, key, folds.map(\.rawValue), other) }) { text in
      folds.first { $0.rawValue == text }
    }
  }

  /// A fold across series; inner `nil` is `none`, outer `nil` means that the key is absent or wrong.
  func foldOrNone(_ key: Key, otherwise other: CriterionKey, _ problems: inout ProblemList) -> Fold?? {
    let words = Fold.acrossSeries.map(\.rawValue) + ["none"]
    let fold: Located<Fold?>? = value(key, &problems, or: { Self.problem($0, key, words, other) }) { text in
      text == "none" ? .some(nil) : Fold.acrossSeries.first { $0.rawValue == text }.map { .some($0) }
    }
    return fold.map(\.value)
  }

  private static func problem(_ text: String, _ key: Key, _ words: [String], _ other: CriterionKey)
    -> DefinitionProblem
  {
    if let fold = Fold(rawValue: text) {
      return .criterion(.foldOfOtherKey(fold, key: key.rawValue, belongsTo: other.rawValue))
    }
    return .value(.unknownWord(text, .fold, among: words))
  }
}

extension String {
  /// A whole percentage from 1 to 100: `80 %`.
  var asShare: Int? {
    guard last == "%", let share = dropLast().trimmed.utf8.asDigits, (1...100).contains(share) else {
      return nil
    }
    return share
  }

  /// What may name a gate, a criterion or a metric: it ends up in links, file names and the ledger.
  var isIdentifier: Bool {
    guard let first = unicodeScalars.first, unicodeScalars.count <= 64 else { return false }
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".unicodeScalars
    return letters.contains(first)
      && unicodeScalars.allSatisfy { letters.contains($0) || "-_.".unicodeScalars.contains($0) }
  }
}
