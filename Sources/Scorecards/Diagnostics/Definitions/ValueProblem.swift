/// What is wrong with a word, a name or a number.
enum ValueProblem: Sendable, Equatable {
  case unknownWord(String, WordKind, among: [String])
  case badShare(key: String, text: String)
  case badIdentifier(String)
  case badGateNumber(String)
  case badMode(String, ModeFault)
  case repeated(String, NameKind, firstLine: Int)
  case repeatedAcrossFiles(String, NameKind, otherFile: String)
}

/// The kinds of words that have to be one of a set.
enum WordKind: String, Sendable {
  case metric, criterion, category, predicate, state, fold, unit, layout, direction, column
  case verdictClass = "class"
  case metricKind = "kind of metric"
  case severity
  /// What a share of coverage is a share of.
  case basis
  case gate, role, vote, verdict, outcome
  case reopeningKind = "kind of reopening"
  case track, level, movement, audience
  case riskKind = "kind of risk"
  case documentKind = "kind of document"
  case place
  case occasion = "occasion of a mail"
}

/// The kinds of names that must not stand twice.
enum NameKind: String, Sendable {
  case recipient
  case criterion, name, gateID = "gate id", gateNumber = "gate number", milestone, state, predicate
}

extension ValueProblem: Problem {
  var message: String {
    switch self {
    case .unknownWord(let word, let kind, let words):
      "unknown \(kind.rawValue) `\(word.shortened)`" + KnownWords.suggestion(nearest(word, in: words))
    case .badShare(let key, let text): "`\(key)` is no share in percent: `\(text.shortened)`"
    case .badIdentifier(let text): "`\(text.shortened)` can't be an id"
    case .badGateNumber(let text): "`\(text.shortened)` is no gate number"
    case .badMode(let text, .notOctal): "`\(text.shortened)` is no mode of three or four octal digits"
    case .badMode(let text, .special): "the mode `\(text)` sets a user or group id, or the sticky bit"
    case .badMode(let text, .closedToOwner(let rights)):
      "the mode `\(text)` takes rights from the owner, who needs `\(rights)`"
    case .badMode(let text, .openToAll): "the mode `\(text)` lets everyone change the report"
    case .repeated(let name, let kind, let line):
      "the \(kind.rawValue) `\(name.shortened)` is listed twice, first on line \(line)"
    case .repeatedAcrossFiles(let name, let kind, let file): "the \(kind.rawValue) `\(name)` is taken by \(file)"
    }
  }

  var remedy: String? {
    switch self {
    case .unknownWord(let word, _, let words): nearest(word, in: words) == nil ? KnownWords.known(words) : nil
    case .badShare: "write `80 %`"
    case .badIdentifier: "ids are made of up to 64 letters, digits, `-`, `_` and `.`, and begin with a letter or digit"
    case .badGateNumber: "gates are numbered from 1 to 999"
    case .badMode: "write `0750` for folders and `0640` for files, for instance, to let a group read"
    case .repeated, .repeatedAcrossFiles: nil
    }
  }
}
