/// Which file a stream of samples comes from, and which source's word counts first.
struct StreamFiles: Sendable {
  /// By stream.
  let files: [Int]
  /// By file; the lower rank counts, and any rank before none.
  let ranks: [Int?]

  func file(of block: SampleBlock) -> Int {
    files.indices.contains(Int(block.stream)) ? files[Int(block.stream)] : 0
  }

  /// By time, then by place.
  func precedes(_ left: SampleBlock, _ right: SampleBlock) -> Bool {
    if left.first != right.first { return left.first < right.first }
    return (file(of: left), left.firstLine, left.start) < (file(of: right), right.firstLine, right.start)
  }

  func rank(of file: Int) -> Int { ranks.indices.contains(file) ? ranks[file] ?? .max : .max }
}
