/// The keys that a mapping may have, and what it is called in messages.
protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// With its article: `the gate`, `a criterion`; a part that has one key goes by it.
  static var mappingName: String { get }
}

/// A mapping of a definition file, read key by key.
///
/// Keys that it may not have are reported when it is made; a value of the wrong type when it is read. What can't be
/// read is `nil`, so that the reading goes on and finds the other problems too.
struct Fields<Key: FieldKey> {
  /// Of the mapping itself.
  let place: Place
  private let entries: [Key: DefinitionNode.Entry]

  init?(_ node: DefinitionNode, _ problems: inout ProblemList) {
    guard case .mapping(let all) = node.content else {
      problems.error(at: node.place, .shape(.wrongType(Key.mappingName, expected: .mapping, found: node.shape)))
      return nil
    }
    var known: [Key: DefinitionNode.Entry] = [:]
    for entry in all {
      guard let key = Key(rawValue: entry.key.value) else {
        problems.error(at: entry.key.place, Fields.unknownKey(entry.key.value))
        continue
      }
      known[key] = entry
    }
    place = node.place
    entries = known
  }

  static func unknownKey(_ word: String) -> DefinitionProblem {
    let words = Key.allCases.map(\.rawValue)
    return .shape(.unknownKey(word, owner: Key.mappingName, nearest: nearest(word, in: words), known: words))
  }

  /// Reports the keys that the mapping lacks.
  func need(_ keys: Key..., problems: inout ProblemList) {
    for key in keys where entries[key] == nil {
      problems.error(at: place, .shape(.missingKey(key.rawValue, owner: Key.mappingName)))
    }
  }

  /// Reports the keys that do not apply here, and why.
  func refuse(_ keys: [Key], because reason: MisplacedKey, problems: inout ProblemList) {
    for key in keys {
      guard let entry = entries[key] else { continue }
      problems.error(at: entry.key.place, .shape(.misplacedKey(key.rawValue, reason)))
    }
  }

  func has(_ key: Key) -> Bool { entries[key] != nil }

  func node(_ key: Key) -> DefinitionNode? { entries[key]?.value }

  /// Of the key, or of the mapping where it lacks the key.
  func place(of key: Key) -> Place { entries[key]?.key.place ?? place }

  /// Reports a list that is there and empty.
  func needMembers(_ key: Key, problems: inout ProblemList) {
    if let node = node(key), case .list(let members) = node.content, members.isEmpty {
      problems.error(at: node.place, .shape(.emptyList(key: key.rawValue)))
    }
  }
}
