/// What is wrong with the keys of a mapping and the shape of their values.
enum ShapeProblem: Sendable, Equatable {
  case duplicateKey(String)
  case keyIsNoText
  case unknownKey(String, owner: String, nearest: String?, known: [String])
  case missingKey(String, owner: String)
  case misplacedKey(String, MisplacedKey)
  /// `what` is worded already: `` `phase` ``, `a criterion`.
  case wrongType(_ what: String, expected: ExpectedType, found: String)
  case emptyText(key: String)
  case emptyList(key: String)
}

extension ShapeProblem: Problem {
  var message: String {
    switch self {
    case .duplicateKey(let key): "the key `\(key.shortened)` stands twice in one mapping"
    case .keyIsNoText: "a key has to be a text"
    case .unknownKey(let key, let owner, let nearest, _):
      "\(owner) has no key `\(key.shortened)`" + KnownWords.suggestion(nearest)
    case .missingKey(let key, let owner): "\(owner) lacks the key `\(key)`"
    case .misplacedKey(let key, let reason): "`\(key)` \(reason.wording)"
    case .wrongType(let what, let expected, let found): "\(what) has to be \(expected.wording), not \(found)"
    case .emptyText(let key): "`\(key.shortened)` is empty"
    case .emptyList(let key): "`\(key)` lists nothing"
    }
  }

  var remedy: String? {
    switch self {
    case .unknownKey(_, _, nearest: nil, let known): "known keys: \(KnownWords.list(known))"
    case .missingKey("version", _): "write `version: \(definitionVersion)` at the top"
    case .wrongType(_, .text, "a mapping"): "a text that holds `: ` has to stand in quotes"
    case .duplicateKey, .keyIsNoText, .unknownKey, .missingKey, .misplacedKey, .wrongType, .emptyText, .emptyList: nil
    }
  }
}
