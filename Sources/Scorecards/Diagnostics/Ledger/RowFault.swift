/// The value of a row of the ledger that no version of ours wrote so.
struct RowFault: Error, Sendable, Equatable {
  let table: String
  /// As the database counts the table's rows; of what lists an entry, the entry's position.
  let row: Int64
  let column: String
  let cell: CellFault

  var wording: String { "row \(row) of `\(table)` can't be read: `\(column)` \(cell.wording)" }
}

/// What is wrong with one value.
enum CellFault: Error, Sendable, Equatable {
  /// How SQLite can store a value.
  enum Kind: String, Sendable {
    case null = "NULL"
    case integer = "an INTEGER"
    case real = "a REAL"
    case text = "a TEXT"
    case blob = "a BLOB"
  }

  case kind(Kind, expected: Kind)
  /// The table has no such column.
  case absent
  case notUTF8
  case zeroByte
  case tooLong(bytes: Int, limit: Int)
  case outOfRange(Int64)
  case notADigest(String)
  /// A text that the column can't have.
  case value(String)
  case address(MailAddressProblem)
  /// The recipient's address is not that of the mailbox.
  case otherMailbox(String)

  /// Behind the name of the column.
  var wording: String {
    switch self {
    case .kind(let kind, let expected): "is \(kind.rawValue), not \(expected.rawValue)"
    case .absent: "is not there"
    case .notUTF8: "is not UTF-8"
    case .zeroByte: "holds a zero byte"
    case .tooLong(let bytes, let limit): "has \(bytes) bytes, more than \(limit)"
    case .outOfRange(let number): "can't be \(number)"
    case .notADigest(let text): "is no SHA-256 but `\(text.shortened)`"
    case .value(let text): "can't be `\(text.shortened)`"
    case .address(let problem): "is no address: \(problem.message)"
    case .otherMailbox(let address): "is not the mailbox of `\(address.shortened)`"
    }
  }
}
