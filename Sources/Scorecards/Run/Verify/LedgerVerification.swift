/// Walks the ledger's chain, and holds a manifest to the entry that it names.
struct LedgerVerification {
  let entries: Int
  let diagnostics: [Diagnostic]

  init(_ ledger: Ledger, manifest: PublishedManifest?) throws(RunFailure) {
    do {
      let (head, fault) = try ChainWalk(ledger: ledger).walk()
      entries = head.position
      let broken = fault.map { [Diagnostic(.error, at: nil, $0)] } ?? []
      diagnostics = broken + (try manifest.map { (file) throws(LedgerProblem) in try Self.compare(file, ledger) } ?? [])
    } catch {
      throw RunFailure(error)
    }
  }

  private static func compare(_ manifest: PublishedManifest, _ ledger: Ledger) throws(LedgerProblem) -> [Diagnostic] {
    guard let anchor = manifest.ledger else { return [Diagnostic(.warning, at: nil, VerifyProblem.notInLedger)] }
    let gone = [Diagnostic(.error, at: nil, VerifyProblem.entryGone(run: manifest.run))]
    guard let entry = try ledger.entry(ofDigest: anchor.entry) else { return gone }
    let reading: EntryReading
    do { reading = try ledger.reading(entry) } catch { return [Diagnostic(.error, at: nil, error)] }
    guard reading.run == manifest.run, reading.previous == anchor.previous else { return gone }
    return differences(manifest, reading).map { Diagnostic(.error, at: nil, VerifyProblem.otherThanLedger($0)) }
  }

  /// The names of which manifest and ledger say different things.
  private static func differences(_ manifest: PublishedManifest, _ entry: EntryReading) -> [String] {
    func names(_ listed: [PublishedManifest.File], _ kept: [RunBasis.File]) -> [String] {
      let kept = kept.map { PublishedManifest.File(name: $0.name, bytes: $0.bytes, sha256: $0.sha256) }
      return Set(listed.map(\.withoutAudience)).symmetricDifference(kept).map(\.name)
    }
    let inputs = Set(manifest.inputs.map { "\($0.sha256 ?? "") \($0.name)" })
      .symmetricDifference(entry.basis.inputs.map { "\($0.sha256) \($0.name)" })
    let others =
      names(manifest.outputs, entry.outputs) + names(manifest.definitions, entry.basis.definitions)
      + names(manifest.templates, entry.basis.templates) + names(manifest.record ?? [], entry.basis.record)
    let asOf = manifest.asOf == entry.basis.asOf.description ? [] : ["as_of"]
    return Set(others + inputs.map { String($0.drop { $0 != " " }.dropFirst()) } + asOf).sorted()
  }
}
