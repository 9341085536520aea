/// What a line of an NDJSON export stands for whose like was not seen before.
enum SnapshotTarget: Sendable {
  /// It is no JSON, which says nothing of its like.
  case unreadable
  /// Each of its like is read the long way.
  case odd
  case plain(SnapshotShape)
}

/// What lines have in common that differ in nothing but their time, their values and what no criterion needs.
struct SnapshotShape: Sendable {
  /// What differs, in order; values name their stream by its place in ``streams``.
  fileprivate(set) var fields: [(range: Range<Int>, kind: RowTemplates.Piece.Kind)] = []
  /// Where the labels begin.
  fileprivate(set) var labels: [Int] = []
  fileprivate(set) var streams: [RowStream] = []
  /// There is something measured; an export without any says nothing.
  fileprivate(set) var hasFigures = false
  /// It has wanted metrics, or names that are not known, and somebody has to tell.
  fileprivate(set) var isNotable = false

  /// - Parameter node: stands on the first line.
  fileprivate mutating func add(_ node: JSONNode, _ kind: RowTemplates.Piece.Kind) {
    let start = node.column - 1
    switch node.value {
    case .number(let text): fields.append((start..<(start + text.utf8.count), kind))
    case .text(let text): fields.append(((start + 1)..<(start + 1 + text.utf8.count), kind))
    case .null: fields.append((start..<(start + 4), kind))
    case .object, .array, .boolean, .notANumber: break
    }
  }

  fileprivate mutating func addLabel(_ node: JSONNode) {
    if case .text = node.value { labels.append(node.column) } else { labels.append(node.column - 1) }
  }

  /// Numbers and texts that no criterion needs, wherever in a list.
  fileprivate mutating func ignore(_ node: JSONNode) {
    switch node.value {
    case .number: add(node, .number)
    case .text: add(node, .text)
    case .array(let nodes): for inner in nodes { ignore(inner) }
    case .object(let members): for member in members { ignore(member.node) }
    case .boolean, .null, .notANumber: break
    }
  }
}

extension SnapshotReader {
  /// - Parameter node: a line without an escape in it.
  /// - Returns: `nil` where each such line has to be read the long way.
  mutating func shape(of node: JSONNode, into intake: inout MetricIntake) -> SnapshotShape? {
    guard let members = node.members else { return nil }
    let leaves = SnapshotReader.leaves(of: members)
    let head = head(leaves, top: members, intake.source)
    if head.labelProblem != nil { return nil }
    let labels = head.labels.merging(intake.source.constantLabels) { $1 }
    var shape = SnapshotShape()
    var columns: [(series: Int, factor: Rational?)] = []
    var times = 0
    for leaf in leaves {
      if leaf.path == intake.source.timeName {
        guard case .text = leaf.node.value else { return nil }
        times += 1
        shape.add(leaf.node, .time)
      } else if intake.source.labelNames.contains(leaf.path) {
        shape.addLabel(leaf.node)
      } else if case .wanted(let metric) = meaning(of: leaf.path, intake.names) {
        guard let column = column(leaf, metric, labels, into: &intake) else { return nil }
        shape.add(leaf.node, .value(columns.count))
        columns.append(column)
        (shape.hasFigures, shape.isNotable) = (true, true)
      } else {
        ignore(leaf, intake.names, in: &shape)
      }
    }
    guard times == 1, case .streams(let streams) = intake.streams(columns) else { return nil }
    shape.streams = streams
    return shape
  }

  /// `nil` where the value is neither a number nor `null`, or its unit does not fit.
  private func column(
    _ leaf: Leaf, _ metric: Metric, _ labels: [String: String], into intake: inout MetricIntake
  ) -> (series: Int, factor: Rational?)? {
    switch leaf.node.value {
    case .number, .null: break
    case .object, .array, .text, .boolean, .notANumber: return nil
    }
    do throws(UnitFault) {
      let factor = try intake.names.factor(for: metric, name: leaf.path)
      return (intake.store.series(of: metric.id, labels: labels), factor)
    } catch {
      return nil
    }
  }

  private mutating func ignore(_ leaf: Leaf, _ names: MetricNames, in shape: inout SnapshotShape) {
    shape.ignore(leaf.node)
    if case .unknown = meaning(of: leaf.path, names) {
      shape.hasFigures = shape.hasFigures || leaf.isFigure
      shape.isNotable = shape.isNotable || leaf.isFigure
    } else {
      shape.hasFigures = true
    }
  }
}
