/// Which file uses which, where a name leaves no doubt whose it is.
struct SourceGraph {
  typealias File = SourceTree.File

  private let files: [File]
  /// By file name: the files that it uses, each with a name that it uses of it.
  private let uses: [String: [String: String]]

  init(_ tree: SourceTree) {
    files = tree.files
    uses = tree.arrows.filter { $0.to.count == 1 }.reduce(into: [:]) { uses, arrow in
      guard let to = arrow.to.first, to.name != arrow.from.name else { return }
      uses[arrow.from.name, default: [:]][to.name] = arrow.name
    }
  }

  /// Sets of files each of which leads to every other one (Tarjan, Depth-first search and linear graph algorithms, 1972).
  var circles: [[File]] {
    var search = CircleSearch(uses: uses.mapValues { $0.keys.sorted() })
    for file in files { search.visit(file.name) }
    let byName = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0) })
    return search.circles.map { $0.compactMap { byName[$0] } }
  }

  /// The arrows of a circle that lead from one folder to another.
  func told(_ circle: [File]) -> String {
    let inside = Dictionary(uniqueKeysWithValues: circle.map { ($0.name, $0.folder) })
    return circle.flatMap { file in
      (uses[file.name] ?? [:]).filter { inside[$0.key] != nil && inside[$0.key] != file.folder }
        .map { "\(file.name) uses \($0.value) of \($0.key)" }
    }.sorted().joined(separator: "\n")
  }
}

private struct CircleSearch {
  let uses: [String: [String]]
  private var order: [String: Int] = [:]
  private var lowest: [String: Int] = [:]
  private var open: [String] = []
  private var isOpen: Set<String> = []
  private(set) var circles: [[String]] = []

  init(uses: [String: [String]]) { self.uses = uses }

  mutating func visit(_ name: String) {
    if order[name] != nil { return }
    let place = order.count
    order[name] = place
    var low = place
    open.append(name)
    isOpen.insert(name)
    for next in uses[name] ?? [] {
      if let known = order[next] {
        if isOpen.contains(next) { low = min(low, known) }
      } else {
        visit(next)
        low = min(low, lowest[next] ?? low)
      }
    }
    lowest[name] = low
    if low == place { close(name) }
  }

  private mutating func close(_ name: String) {
    let start = open.lastIndex(of: name) ?? open.endIndex
    let circle = Array(open[start...])
    open.removeSubrange(start...)
    isOpen.subtract(circle)
    if circle.count > 1 { circles.append(circle) }
  }
}
