internal import Foundation
internal import GRDB

/// A row of the ledger: the one door to its values, which may be anything where the file was damaged. GRDB's own
/// subscripts end the process at what they don't expect.
struct LedgerRow {
  /// Of texts, in bytes; what mail programs say is cut long before.
  static let longestText = 1 << 20
  /// Of entries and messages, in bytes.
  static let largestBlob = 1 << 28

  let table: String
  let number: Int64
  private let row: Row

  /// - Parameter ordinal: which row of an answer it is, where it has no column ``numberColumn``.
  fileprivate init(_ row: Row, of table: String, ordinal: Int64) {
    self.row = row
    self.table = table
    if row.hasColumn(LedgerRow.numberColumn), case .int64(let number) = LedgerRow.value(row, LedgerRow.numberColumn) {
      self.number = number
    } else {
      number = ordinal
    }
  }

  /// SQL may name its rows for messages.
  static let numberColumn = "row_number"

  func has(_ column: String) -> Bool { row.hasColumn(column) }

  func text(_ column: String) throws(RowFault) -> String {
    guard let text = try optionalText(column) else { throw fault(column, .kind(.null, expected: .text)) }
    return text
  }

  /// `nil` for NULL.
  func optionalText(_ column: String) throws(RowFault) -> String? {
    guard row.hasColumn(column) else { throw fault(column, .absent) }
    switch LedgerRow.value(row, column) {
    case .null: return nil
    case .string: break
    case let other: throw fault(column, .kind(other.kind, expected: .text))
    }
    // The library repairs what is not UTF-8 and ends at a zero byte; these bytes are as they are stored.
    let bytes: [UInt8]
    do { bytes = try row.withUnsafeData(named: column) { Array($0 ?? Data()) } } catch { throw fault(column, .notUTF8) }
    if bytes.count > LedgerRow.longestText {
      throw fault(column, .tooLong(bytes: bytes.count, limit: LedgerRow.longestText))
    }
    if bytes.contains(0) { throw fault(column, .zeroByte) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw fault(column, .notUTF8) }
    return text
  }

  /// - Parameter range: all that was ever written there; further numbers could not be counted on.
  func integer(_ column: String, in range: ClosedRange<Int> = 0...LedgerRow.largestNumber) throws(RowFault) -> Int {
    guard row.hasColumn(column) else { throw fault(column, .absent) }
    let value = LedgerRow.value(row, column)
    guard case .int64(let number) = value else { throw fault(column, .kind(value.kind, expected: .integer)) }
    guard range.contains(Int(number)) else { throw fault(column, .outOfRange(number)) }
    return Int(number)
  }

  static let largestNumber = 1 << 40

  /// A SHA-256, hexadecimal.
  func digest(_ column: String) throws(RowFault) -> String {
    let text = try text(column)
    guard text.isHexadecimal(digits: 64) else { throw fault(column, .notADigest(text)) }
    return text
  }

  func blob(_ column: String) throws(RowFault) -> [UInt8] {
    guard row.hasColumn(column) else { throw fault(column, .absent) }
    let value = LedgerRow.value(row, column)
    guard case .blob(let data) = value else { throw fault(column, .kind(value.kind, expected: .blob)) }
    if data.count > LedgerRow.largestBlob {
      throw fault(column, .tooLong(bytes: data.count, limit: LedgerRow.largestBlob))
    }
    return Array(data)
  }

  /// A text that has to be one that we write.
  func read<Value>(_ column: String, _ read: (String) -> Value?) throws(RowFault) -> Value {
    let text = try text(column)
    guard let value = read(text) else { throw fault(column, .value(text)) }
    return value
  }

  /// The same; `nil` for NULL.
  func readOptional<Value>(_ column: String, _ read: (String) -> Value?) throws(RowFault) -> Value? {
    guard let text = try optionalText(column) else { return nil }
    guard let value = read(text) else { throw fault(column, .value(text)) }
    return value
  }

  /// One of a fixed set of words.
  func word<Word: RawRepresentable<String>>(_ column: String) throws(RowFault) -> Word {
    try read(column) { Word(rawValue: $0) }
  }

  func fault(_ column: String, _ cell: CellFault) -> RowFault {
    RowFault(table: table, row: number, column: column, cell: cell)
  }

  private static func value(_ row: Row, _ column: String) -> DatabaseValue.Storage {
    let value: DatabaseValue? = row[column]
    return value?.storage ?? .null
  }
}

extension DatabaseValue.Storage {
  fileprivate var kind: CellFault.Kind {
    switch self {
    case .null: .null
    case .int64: .integer
    case .double: .real
    case .string: .text
    case .blob: .blob
    }
  }
}

extension Database {
  /// Reads an answer row by row.
  ///
  /// - Parameter table: the one that messages name.
  func rows<Value>(
    of table: String, _ sql: String, _ arguments: StatementArguments = [], _ read: (LedgerRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try visitRows(of: table, sql, arguments) { values.append(try read($0)) }
    return values
  }

  /// The same of the first row; `nil` where there is none.
  func firstRow<Value>(
    of table: String, _ sql: String, _ arguments: StatementArguments = [], _ read: (LedgerRow) throws -> Value
  ) throws -> Value? {
    let cursor = try Row.fetchCursor(self, sql: sql, arguments: arguments)
    // A row holds values only as long as its cursor is there.
    return try withExtendedLifetime(cursor) {
      try cursor.next().map { try read(LedgerRow($0, of: table, ordinal: 1)) }
    }
  }

  func visitRows(
    of table: String, _ sql: String, _ arguments: StatementArguments = [], _ visit: (LedgerRow) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(self, sql: sql, arguments: arguments)
    var ordinal: Int64 = 0
    while let row = try cursor.next() {
      ordinal += 1
      try visit(LedgerRow(row, of: table, ordinal: ordinal))
    }
  }
}
