internal import Yams

/// `gates/*.yaml`, version 1, as far as the skeleton goes: thresholds `>= N`, items, rules `all met` and `otherwise`.
struct GateFile: Decodable {
  struct Entry: Decodable {
    let id: String
    let title: String
    let owner: String
    let metric: String?
    let target: String?
    let item: Bool?
  }
  struct Rule: Decodable {
    let verdict: String
    let when: String
  }

  let version: Int
  let number: Int
  let id: String
  let title: String
  let deadline: String
  let criteria: [Entry]
  let rules: [Rule]

  static func gate(from text: String, file: String) throws(Failure) -> Gate {
    let read: GateFile
    do { read = try YAMLDecoder().decode(GateFile.self, from: text) } catch {
      throw .badInput("this is no gate: \(error)", in: file)
    }
    guard read.version == 1 else { throw .badInput("version \(read.version) is not known", in: file) }
    guard let deadline = Instant(read.deadline) else { throw .badInput("'\(read.deadline)' is no time", in: file) }
    guard !read.criteria.isEmpty else { throw .badInput("a gate needs criteria", in: file) }
    var criteria: [Criterion] = []
    for entry in read.criteria { criteria.append(try entry.criterion(in: file)) }
    var rules: [Scorecards.Rule] = []
    for rule in read.rules { rules.append(try rule.rule(over: criteria.map(\.id), in: file)) }
    return Gate(
      number: read.number, id: read.id, title: read.title, purpose: "",
      phase: Phase(number: 0, title: "", begins: deadline.day), deadline: deadline, window: nil, extensionDate: nil,
      accountable: [], authority: Authority(approve: [], inform: [], finalCall: [], note: nil), criteria: criteria,
      rules: rules, ranges: [], escalation: [], rollback: [], notes: [], file: file)
  }
}

extension GateFile.Entry {
  fileprivate func criterion(in file: String) throws(Failure) -> Criterion {
    let source: CriterionSource
    if let metric, let target {
      let words = target.split(separator: " ")
      guard words.count == 2, words[0] == ">=", let limit = Rational(decimal: String(words[1])) else {
        throw .badInput("'\(target)' is no target that this version reads", in: file)
      }
      source = .measured(.level(of: metric, atLeast: limit))
    } else if item == true {
      source = .item(admits: [])
    } else {
      throw .badInput("criterion '\(id)' needs `metric:` and `target:`, or `item: true`", in: file)
    }
    return Criterion(
      id: id, title: title, category: "", owner: owner, why: nil, remedy: nil, source: source, irreversible: false)
  }
}

extension Measure {
  fileprivate static func level(of id: String, atLeast limit: Rational) -> Measure {
    let metric = Metric(
      id: id, title: id, unit: .count, kind: .level, better: .higher, freshness: nil, across: nil, otherwise: nil,
      severity: nil)
    return Measure(
      metric: metric, target: Threshold(bound: .atLeast(limit)), acceptable: nil, partial: nil, over: .last,
      across: nil, foldsEveryLabel: false, labels: [:], window: nil, freshness: 0, coverage: 0)
  }
}

extension GateFile.Rule {
  fileprivate func rule(over criteria: [String], in file: String) throws(Failure) -> Rule {
    guard let category = Verdict.knownWords[verdict] else { throw .badInput("'\(verdict)' is no verdict", in: file) }
    let condition: Condition
    switch when {
    case "all met":
      condition = .count(criteria: criteria, satisfying: [.met], atLeast: criteria.count, atMost: criteria.count)
    case "otherwise": condition = .always
    default: throw .badInput("'\(when)' is no condition that this version reads", in: file)
    }
    return Rule(
      verdict: Verdict(word: verdict, category: category), when: condition, summary: when, headline: nil, actions: [])
  }
}
