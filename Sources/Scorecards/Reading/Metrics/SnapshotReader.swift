/// Reads snapshots in JSON: one object, or a list of them; nested keys are joined with a point.
struct SnapshotReader {
  struct Leaf {
    let path: String
    let node: JSONNode

    /// It looks like something measured, so that an unknown name deserves a word.
    var isFigure: Bool {
      switch node.value {
      case .number, .notANumber: true
      case .array(let nodes): nodes.contains { if case .text = $0.value { false } else { true } }
      case .object, .text, .boolean, .null: false
      }
    }
  }

  /// What a snapshot says of itself.
  struct Head {
    var time: Instant?
    var timeProblem: InputProblem?
    var labels: [String: String] = [:]
    var labelProblem: InputProblem?
  }

  private var meanings: [String: MetricNames.Meaning] = [:]
  /// Figures so far, known or not; an export without any says nothing.
  private(set) var values = 0

  /// - Parameter isTaken: its values are: only its names are looked at.
  mutating func take(_ node: JSONNode, isTaken: Bool = false, into intake: inout MetricIntake) {
    guard let members = node.members else {
      let problem = InputProblem.shape(.wrongType(key: "snapshot", expected: "an object"))
      intake.refuseUntold(problem, time: nil, line: node.line, column: node.column)
      return
    }
    let leaves = SnapshotReader.leaves(of: members)
    let head = head(leaves, top: members, intake.source)
    if let time = head.time, time > intake.store.asOf {
      values += leaves.count
      return
    }
    let (timeName, labelNames) = (intake.source.timeName, intake.source.labelNames)
    for leaf in leaves where leaf.path != timeName && !labelNames.contains(leaf.path) {
      take(leaf, head, isTaken: isTaken, into: &intake)
    }
  }

  private mutating func take(_ leaf: Leaf, _ head: Head, isTaken: Bool, into intake: inout MetricIntake) {
    switch meaning(of: leaf.path, intake.names) {
    case .notWanted: values += 1
    case .unknown:
      guard leaf.isFigure else { return }
      values += 1
      intake.warnUnknown(leaf.path, line: leaf.node.line, column: leaf.node.column)
    case .wanted(let metric):
      values += 1
      intake.carries(metric.id)
      if leaf.node.isNull || isTaken { return }
      let node = leaf.node
      do throws(UnitFault) {
        let value = try number(leaf, metric, head, intake.names)
        guard let time = head.time else { return }
        let labels = head.labels.merging(intake.source.constantLabels) { $1 }
        let series = intake.store.series(of: metric.id, labels: labels)
        if !intake.add(value, at: time, to: series, line: node.line) {
          throw UnitFault(problem: .value(.badTime(time.description)))
        }
      } catch {
        intake.refuse(error.problem, of: [metric.id], time: head.time, line: node.line, column: node.column)
      }
    }
  }

  /// The leaf's value in the metric's own unit.
  private func number(
    _ leaf: Leaf, _ metric: Metric, _ head: Head, _ names: MetricNames
  ) throws(UnitFault) -> Rational {
    if let problem = head.timeProblem ?? head.labelProblem { throw UnitFault(problem: problem) }
    let factor = try names.factor(for: metric, name: leaf.path)
    guard let text = leaf.node.plainText, let number = Rational(cell: Array(text.utf8)[...]) else {
      throw UnitFault(problem: .value(.badNumber(leaf.node.shown)))
    }
    return factor.map { number * $0 } ?? number
  }

  mutating func meaning(of path: String, _ names: MetricNames) -> MetricNames.Meaning {
    if let known = meanings[path] { return known }
    let meaning = names.meaning(of: path)
    if meanings.count < 10_000 { meanings[path] = meaning }
    return meaning
  }

  func head(_ leaves: [Leaf], top: [(key: String, node: JSONNode)], _ source: MetricSource) -> Head {
    var head = Head()
    let timeName = source.timeName
    let times = leaves.filter { $0.path == timeName }.map { leaf -> (text: String, time: Instant?) in
      let text: String? = if case .text(let text) = leaf.node.value { text } else { nil }
      return (leaf.node.shown, text.flatMap { Instant($0) })
    }
    if times.isEmpty {
      head.timeProblem = .shape(.missingKey(timeName))
    } else if let first = times.first?.time, times.allSatisfy({ $0.time == first }) {
      head.time = first
    } else {
      head.timeProblem = .value(
        .badTime(times.first { $0.time == nil }?.text ?? times.map(\.text).joined(separator: ", ")))
    }
    for name in source.labelNames {
      for member in top where member.key == name && !member.node.isNull {
        guard let text = member.node.plainText, head.labels[name] ?? text == text else {
          head.labelProblem = .shape(.wrongType(key: name, expected: "one text"))
          continue
        }
        head.labels[name] = text
      }
    }
    return head
  }

  static func leaves(of members: [(key: String, node: JSONNode)]) -> [Leaf] {
    var leaves: [Leaf] = []
    flatten(members, prefix: "", into: &leaves)
    return leaves
  }

  private static func flatten(_ members: [(key: String, node: JSONNode)], prefix: String, into leaves: inout [Leaf]) {
    for (key, node) in members {
      let path = prefix.isEmpty ? key : "\(prefix).\(key)"
      if let inner = node.members {
        flatten(inner, prefix: path, into: &leaves)
      } else {
        leaves.append(Leaf(path: path, node: node))
      }
    }
  }
}

extension MetricSource {
  /// The key of a snapshot's time, and those of its labels.
  var timeName: String { columns[.timestamp] ?? Column.timestamp.rawValue }

  var labelNames: [String] { labels ?? ["region"] }
}
