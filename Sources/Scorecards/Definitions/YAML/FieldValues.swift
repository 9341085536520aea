extension DefinitionNode {
  /// A text that is not empty; numbers and dates are texts too, as they are written.
  func text(
    _ key: String, _ problems: inout ProblemList, what: String? = nil, canBeEmpty: Bool = false
  ) -> Located<String>? {
    guard case .scalar(let text, _) = content else {
      problems.error(at: place, .shape(.wrongType(what ?? "`\(key.shortened)`", expected: .text, found: shape)))
      return nil
    }
    // A blank behind a word must not make another word of it.
    let value = text.trimmed
    guard canBeEmpty || !value.isEmpty else {
      problems.error(at: place, .shape(.emptyText(key: key)))
      return nil
    }
    return Located(value: value, place: place)
  }

  func list(_ key: String, _ problems: inout ProblemList) -> [DefinitionNode] {
    guard case .list(let members) = content else {
      problems.error(at: place, .shape(.wrongType("`\(key.shortened)`", expected: .list, found: shape)))
      return []
    }
    return members
  }

  func texts(_ key: String, _ problems: inout ProblemList) -> [Located<String>] {
    list(key, &problems).compactMap { $0.text(key, &problems, what: "a member of `\(key)`") }
  }

  /// A list, or one text that stands for a list of one.
  func textOrTexts(_ key: String, _ problems: inout ProblemList) -> [Located<String>] {
    switch content {
    case .list: return texts(key, &problems)
    case .scalar: return text(key, &problems).map { [$0] } ?? []
    case .nothing, .mapping:
      problems.error(at: place, .shape(.wrongType("`\(key.shortened)`", expected: .textOrList, found: shape)))
      return []
    }
  }

  /// A mapping whose keys are the user's own.
  func dictionary(_ key: String, _ problems: inout ProblemList, canBeEmpty: Bool = false) -> [String: Located<String>] {
    guard case .mapping(let entries) = content else {
      problems.error(at: place, .shape(.wrongType("`\(key.shortened)`", expected: .mapping, found: shape)))
      return [:]
    }
    var texts: [String: Located<String>] = [:]
    for entry in entries {
      texts[entry.key.value] = entry.value.text(entry.key.value, &problems, canBeEmpty: canBeEmpty)
    }
    return texts
  }
}

extension Fields {
  func text(_ key: Key, _ problems: inout ProblemList) -> Located<String>? {
    node(key).flatMap { $0.text(key.rawValue, &problems) }
  }

  func texts(_ key: Key, _ problems: inout ProblemList) -> [Located<String>] {
    node(key).map { $0.texts(key.rawValue, &problems) } ?? []
  }

  func textOrTexts(_ key: Key, _ problems: inout ProblemList) -> [Located<String>] {
    node(key).map { $0.textOrTexts(key.rawValue, &problems) } ?? []
  }

  func list(_ key: Key, _ problems: inout ProblemList) -> [DefinitionNode] {
    node(key).map { $0.list(key.rawValue, &problems) } ?? []
  }

  func dictionary(_ key: Key, _ problems: inout ProblemList, canBeEmpty: Bool = false) -> [String: Located<String>] {
    node(key).map { $0.dictionary(key.rawValue, &problems, canBeEmpty: canBeEmpty) } ?? [:]
  }

  /// The value as `parse` reads its text; `problem` says what is wrong where it can't.
  func value<Value: Sendable>(
    _ key: Key, _ problems: inout ProblemList, or problem: (String) -> DefinitionProblem,
    parse: (String) -> Value?
  ) -> Located<Value>? {
    guard let text = text(key, &problems) else { return nil }
    guard let value = parse(text.value) else {
      problems.error(at: text.place, problem(text.value))
      return nil
    }
    return Located(value: value, place: text.place)
  }

  func whole(_ key: Key, _ problems: inout ProblemList) -> Located<Int>? {
    value(
      key, &problems,
      or: { .shape(.wrongType("`\(key.rawValue)`", expected: .wholeNumber, found: "`\($0.shortened)`")) }
    ) {
      $0.utf8.asDigits
    }
  }

  func flag(_ key: Key, _ problems: inout ProblemList) -> Bool {
    value(
      key, &problems, or: { .shape(.wrongType("`\(key.rawValue)`", expected: .boolean, found: "`\($0.shortened)`")) }
    ) {
      ["true": true, "false": false][$0]
    }?.value ?? false
  }

  /// One of a fixed set of words.
  func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: Key, _ kind: WordKind, _ problems: inout ProblemList, without excluded: [Word] = []
  ) -> Located<Word>? where Word: Equatable {
    let words = Word.allCases.filter { !excluded.contains($0) }
    return value(key, &problems, or: { .value(.unknownWord($0, kind, among: words.map(\.rawValue))) }) { text in
      words.first { $0.rawValue == text }
    }
  }

  func day(_ key: Key, _ problems: inout ProblemList) -> Located<Day>? {
    value(key, &problems, or: { .time(.badDay(key: key.rawValue, text: $0)) }) { Day($0) }
  }

  /// A point in time with its time of day: a bare date would be its first instant, which nobody means by a deadline.
  func instant(_ key: Key, _ problems: inout ProblemList) -> Located<Instant>? {
    value(key, &problems, or: { .time(.badInstant(key: key.rawValue, text: $0, isBareDay: Day($0) != nil)) }) {
      Day($0) == nil ? Instant($0) : nil
    }
  }
}
