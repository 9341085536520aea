/// Knows the rows of one kind of export: reads those that are not plain, and says what a row stands for.
protocol RowReader: Sendable {
  associatedtype Parser: BlockParser

  /// - Parameter resolve: Says what a row stands for whose like was not seen before.
  func parser(asOf: Instant, resolve: @escaping (_ row: [UInt8]) -> Parser.Target) -> Parser

  /// What a row stands for.
  mutating func target(of row: [UInt8], into intake: inout MetricIntake) -> Parser.Target

  /// Reads rows the long way; only the file's last one may lack its line end.
  ///
  /// - Returns: whether there is anything in them.
  mutating func take(_ rows: [UInt8], at line: Int, into intake: inout MetricIntake) throws(RowFailure) -> Bool

  /// Tells what there is to tell of a row whose values are taken.
  mutating func note(_ row: [UInt8], at line: Int, into intake: inout MetricIntake)

  /// A row that is longer than rows may be.
  ///
  /// - Parameter end: where it ends; open where the file ends with it.
  /// - Returns: whether there is anything in it.
  mutating func refuse(
    tooLongAt line: Int, end: RowEnd, into intake: inout MetricIntake
  ) throws(RowFailure) -> Bool

  /// Where a row ends that begins at `start`, or goes on there after `earlier`.
  static func end(in view: ByteView, from start: Int, after earlier: RowEnd?) -> RowEnd
}

/// Reads what is plain in blocks of rows, each of which begins with a row.
protocol BlockParser {
  /// What a row stands for.
  associatedtype Target: Sendable

  mutating func parse(_ block: RowBlock) -> ParsedBlock
}

/// Why the file can't be read as a whole.
struct RowFailure: Error {
  let problem: InputProblem
  let line: Int
  var column = 0
}
