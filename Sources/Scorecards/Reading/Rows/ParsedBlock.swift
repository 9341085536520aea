/// What a block of rows came to.
struct ParsedBlock: Sendable {
  /// A row that has to be read the long way.
  struct OddRow: Sendable {
    let start: Int
    let end: Int
    /// Lines after the block's first one.
    let line: Int
    /// Its values are taken: only what else there is to say of it is left.
    var isTaken = false
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
  /// A line feed stands before it, or the file's beginning.
  let beginsLine: Bool
  let endsLine: Bool
  /// The file ends with it.
  let isLast: Bool

  init(index: Int, rows: consuming [UInt8], beginsLine: Bool, isLast: Bool) {
    self.index = index
    self.beginsLine = beginsLine
    self.isLast = isLast
    endsLine = rows.last == .lineFeed
    rows.append(contentsOf: repeatElement(0, count: ByteView.padding))
    bytes = rows
  }
}
