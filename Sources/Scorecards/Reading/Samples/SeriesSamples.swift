/// All samples of one series, from however many files, as they lie in the spool.
///
/// The same instant with the same value counts once. With different values the better-ranked source counts, so that
/// ranked sources fill each other's gaps; where ranks do not tell, the values contradict each other and none of them
/// counts.
struct SeriesSamples: Sendable {
  /// By time, then by place.
  private let blocks: ArraySlice<SampleBlock>
  private let files: StreamFiles
  private let bytes: SpooledBytes

  init(_ blocks: ArraySlice<SampleBlock>, files: StreamFiles, bytes: SpooledBytes) {
    self.blocks = blocks
    self.files = files
    self.bytes = bytes
  }

  /// Hands the samples to `body` in order of time, one an instant, in pieces of one file and one scale.
  ///
  /// - Parameter period: Blocks that lie outside of it are left out; those that reach into it come whole.
  func read(
    _ period: Range<SampleTime>? = nil, _ body: (SampleColumns) -> Void,
    conflict: (Contradiction) -> Void = { _ in }
  ) throws(SpoolProblem) {
    try read(period, isEnough: { _ in false }, body, conflict: conflict)
  }

  /// - Parameter isEnough: Of such a block the values alone are read, where it stands for itself.
  private func read(
    _ period: Range<SampleTime>?, isEnough: (SampleBlock) -> Bool, _ body: (SampleColumns) -> Void,
    conflict: (Contradiction) -> Void = { _ in }
  ) throws(SpoolProblem) {
    var index = blocks.startIndex
    while index < blocks.endIndex {
      var end = index + 1
      var last = blocks[index].last
      while end < blocks.endIndex, blocks[end].first <= last {
        last = max(last, blocks[end].last)
        end += 1
      }
      defer { index = end }
      if let period, last < period.lowerBound || blocks[index].first >= period.upperBound { continue }
      if end - index == 1, blocks[index].isStrict {
        body(try columns(blocks[index], valuesOnly: isEnough(blocks[index])))
      } else {
        try merge(blocks[index..<end], body, conflict)
      }
    }
  }

  /// The most places after the point that a value in `range` may have; `nil` where some value fits no machine word.
  func greatestScale(in range: Range<SampleTime>) -> Int? {
    var scale = 0
    for block in blocks where block.last >= range.lowerBound && block.first < range.upperBound {
      if block.isWide { return nil }
      scale = max(scale, Int(block.scale))
    }
    return scale
  }

  /// Hands over the values in `range` at one scale, at which all of them are whole numbers of a machine word.
  ///
  /// - Parameter scale: that of ``greatestScale(in:)``, of samples that are in order.
  func readValues(
    _ range: Range<SampleTime>, scale: Int, _ body: ([Int64]) -> Void
  ) throws(SpoolProblem) {
    var isTooFine = false
    try read(range, isEnough: { range.contains($0.first) && range.contains($0.last) }) { columns in
      let indices = columns.times.isEmpty ? columns.values.indices : columns.indices(in: range)
      guard let factor = Int64(1).scaled(by: scale - columns.scale) else {
        isTooFine = true
        return
      }
      if factor == 1 && indices.count == columns.values.count {
        body(columns.values)
      } else {
        body(columns.values[indices].map { $0 &* factor })
      }
    }
    if isTooFine { throw SpoolProblem(folder: nil, reason: "a value has more places than its series") }
  }

  /// Hands over the numbers in `range`.
  func readNumbers(_ range: Range<SampleTime>, _ body: ([PackedNumber]) -> Void) throws(SpoolProblem) {
    try read(range) { columns in body(columns.indices(in: range).map(columns.number)) }
  }

  /// The same samples in an order in which they need no joining any more: what is asked of a series looks at its samples
  /// more than once.
  ///
  /// - Parameter folder: where a file is made if they are too many for memory.
  func inOrder(
    in folder: String, conflict: (Contradiction) -> Void
  ) throws(SpoolProblem) -> SeriesSamples {
    let isOrdered = zip(blocks, blocks.dropFirst()).allSatisfy { $0.last < $1.first } && blocks.allSatisfy(\.isStrict)
    if isOrdered { return self }
    var spool = SampleSpool(folder: folder)
    var ordered: [SampleBlock] = []
    try read { columns in
      if let block = columns.block(in: &spool) { ordered.append(block) }
    } conflict: {
      conflict($0)
    }
    return SeriesSamples(ordered[...], files: StreamFiles(files: [], ranks: []), bytes: try spool.finished())
  }

  private func columns(_ block: SampleBlock, valuesOnly: Bool = false) throws(SpoolProblem) -> SampleColumns {
    let file = files.file(of: block)
    let columns = try bytes.read(at: block.start, count: Int(block.size)) { bytes in
      valuesOnly ? block.values(from: bytes, file: file) : block.columns(from: bytes, file: file)
    }
    guard let columns else { throw SpoolProblem(folder: nil, reason: "what was put aside can't be read again") }
    return columns
  }

  private func merge(
    _ blocks: ArraySlice<SampleBlock>, _ body: (SampleColumns) -> Void, _ conflict: (Contradiction) -> Void
  ) throws(SpoolProblem) {
    var merge = SampleMerge()
    var rest = blocks
    var joined = JoinedColumns()
    var instant: InstantSamples?
    while true {
      while let next = rest.first, merge.awaits(next, of: files.file(of: next)) {
        merge.open(try columns(next), start: next.start)
        rest = rest.dropFirst()
      }
      guard let found = merge.next() else { break }
      if instant?.time == found.time {
        instant?.add(found, files)
      } else {
        instant?.end(&joined, body, conflict)
        instant = InstantSamples(found)
      }
    }
    instant?.end(&joined, body, conflict)
    joined.end(body)
  }
}
