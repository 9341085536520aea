internal import GRDB

/// The run ledger, `scorecard.sqlite`: a chain of entries, one a run, that is only ever added to.
struct Ledger: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// Opens a ledger, and brings an older one up to date.
  ///
  /// - Parameters:
  ///   - path: of a file that exists; an empty one becomes a ledger where it may be written.
  ///   - isWritable: `false` leaves it as it is.
  ///   - begins: `false` leaves an empty file empty.
  init(_ path: String, isWritable: Bool, begins: Bool = true) throws(LedgerProblem) {
    self.path = path
    queue = try Ledger.attempt(path) {
      try DatabaseQueue(path: path, configuration: Ledger.configuration(isWritable: isWritable))
    }
    let version = try version()
    if isWritable && (begins || version > 0) { try migrate() }
  }

  /// The rollback journal with a sync at every step: what was committed is on disk, and a killed run leaves no trace.
  private static func configuration(isWritable: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = !isWritable
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // The file may come from anywhere.
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      if isWritable { try database.execute(sql: "PRAGMA journal_mode = DELETE") }
    }
    return configuration
  }

  /// 0 for an empty file.
  private func version() throws(LedgerProblem) -> Int {
    let (version, application, tables) = try read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    if application != LedgerSchema.application && (application != 0 || version != 0 || tables > 0) || version < 0 {
      throw .notALedger(path: path)
    }
    if version > LedgerSchema.version { throw .newer(path: path, version: version, known: LedgerSchema.version) }
    try read { try LedgerSchema.check($0, version: version, path: path) }
    return version
  }

  private func migrate() throws(LedgerProblem) {
    try write { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      if version >= LedgerSchema.version { return }
      for migration in LedgerSchema.migrations.dropFirst(version) { try database.execute(sql: migration) }
      try database.execute(sql: "PRAGMA application_id = \(LedgerSchema.application)")
      try database.execute(sql: "PRAGMA user_version = \(LedgerSchema.version)")
    }
  }

  /// Whether there is a chain at all; an empty file that nobody wrote to is none.
  func isBegun() throws(LedgerProblem) -> Bool {
    try read { try $0.tableExists("entry") }
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(LedgerProblem) -> Value {
    try Ledger.attempt(path) { try queue.read(work) }
  }

  /// All of it, or nothing.
  func write<Value>(_ work: (Database) throws -> Value) throws(LedgerProblem) -> Value {
    try Ledger.attempt(path) { try queue.write(work) }
  }

  private static func attempt<Value>(_ path: String, _ work: () throws -> Value) throws(LedgerProblem) -> Value {
    do { return try work() } catch let problem as LedgerProblem {
      throw problem
    } catch let error as DatabaseError {
      throw LedgerProblem(error, path: path)
    } catch let fault as RowFault {
      throw .damaged(path: path, reason: fault.wording)
    } catch {
      throw .damaged(path: path, reason: "\(error)")
    }
  }
}

extension LedgerProblem {
  fileprivate init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_NOTADB: self = .notALedger(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_PERM:
      self = .cannotWrite(path: path, reason: reason)
    default: self = .damaged(path: path, reason: reason)
    }
  }
}
