internal import Synchronization

/// Reads the rows of one export on all processors: blocks are parsed side by side and put together in their order,
/// so that what is found and told does not depend on who was first.
struct RowReading<Reader: RowReader>: Sendable {
  let reader: Reader
  /// The line of the first row.
  let line: Int

  /// - Returns: whether the file could be read as a whole; where not, the intake has been told.
  func read(_ blocks: RowBlocks, into intake: inout MetricIntake) throws(FileProblem) -> Bool {
    let assembly = Mutex(RowAssembly(reader: reader, line: line, intake: intake.taken()))
    // Used under its lock only.
    nonisolated(unsafe) var source = blocks
    let sourceLock = Mutex(())
    // A slow block must not let the others pile up.
    let turns = Turns(2 * Concurrency.workers)
    let asOf = intake.store.asOf
    Concurrency.run { _ in
      var parser = reader.parser(asOf: asOf) { row in assembly.withLock { $0.target(of: row) } }
      while true {
        turns.take()
        guard let block = sourceLock.withLock({ _ in source.next() }) else {
          turns.give()
          return
        }
        let parsed = parser.parse(block)
        turns.give(assembly.withLock { $0.add(parsed) })
      }
    }
    let outcome = assembly.withLock { $0.end(isWhole: source.problem == nil, giving: &intake) }
    if let problem = source.problem { throw problem }
    if let failure = outcome { intake.fail(failure.problem, line: failure.line, column: failure.column) }
    return outcome == nil
  }
}
