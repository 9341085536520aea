/// What a block of rows came to.
struct ParsedBlock: Sendable {
  /// A row that has to be read the long way.
  struct OddRow: Sendable {
    let start: Int
    let end: Int
    /// Lines after the block's first one.
    let line: Int
  }

  let index: Int
  /// With padding behind it.
  let bytes: [UInt8]
  let isLast: Bool
  var encoded = EncodedBatch()
  var odd: [OddRow] = []
  var plainRows = 0
  var lines = 0
  /// Where a row begins that does not end in the block.
  var unfinished: Int?

  init(_ block: RowBlock) {
    index = block.index
    bytes = block.bytes
    isLast = block.isLast
  }

  /// Without the padding.
  var rowBytes: [UInt8] { Array(bytes.dropLast(ByteView.padding)) }
}

/// Rows on their way to a parser.
struct RowBlock: Sendable {
  let index: Int
  /// With padding behind it.
  let bytes: [UInt8]
  /// The file ends with it.
  let isLast: Bool

  init(index: Int, rows: consuming [UInt8], isLast: Bool) {
    self.index = index
    self.isLast = isLast
    rows.append(contentsOf: repeatElement(0, count: ByteView.padding))
    bytes = rows
  }
}
