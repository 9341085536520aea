internal import Foundation

/// An entry as the ledger holds it.
struct StoredEntry: Sendable {
  let position: Int
  let digest: String
  let content: [UInt8]
}

/// What the content of an entry says; a word, a figure or a date of it that can't be read makes all of it unreadable.
struct EntryReading {
  let run: String
  let previous: String
  let basis: RunBasis
  let outputs: [RunBasis.File]
  let snapshot: RunSnapshot

  init(_ content: [UInt8]) throws(StoredFault) {
    let file = try EntryReading.file(content)
    guard file.schema == LedgerEntry.schema else { throw .schema(file.schema) }
    let asOf = try StoredText.read("as_of", file.asOf) { Instant($0) }
    run = file.run
    previous = file.previous
    basis = RunBasis(
      tool: file.tool, project: file.project, asOf: asOf,
      inputs: try file.inputs.map { (input) throws(StoredFault) in try input.input() },
      definitions: file.definitions.map(\.file), templates: file.templates.map(\.file),
      record: (file.record ?? []).map(\.file), given: file.given ?? [])
    outputs = file.outputs.map(\.file)
    snapshot = RunSnapshot(
      run: RunReference(id: file.run, asOf: asOf),
      gates: IdentifiedList(
        try file.gates.map { (gate) throws(StoredFault) in try gate.snapshot(asOf: asOf) }),
      verdicts: try (file.verdicts ?? []).map { (verdict) throws(StoredFault) in try verdict.change() })
  }

  private static func file(_ content: [UInt8]) throws(StoredFault) -> EntryFile {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do { return try decoder.decode(EntryFile.self, from: Data(content)) } catch {
      throw .json(reason: decodingReason(error))
    }
  }
}
