/// What went into a report and what came out, each with its digest: `manifest.json`, which does not list itself but
/// ends with its own digest.
struct Manifest {
  let basis: RunBasis
  let outputs: [RunBasis.File]
  /// Names of the outputs that may be published.
  let publicNames: Set<String>
  let run: String
  /// `nil` where the run is kept in no ledger.
  let entry: LedgerEntry?

  var document: String {
    let text = JSONText.object(pairs).document
    return OutputManifest.sealed(text, with: SHA256.hexadecimal(of: text.utf8))
  }

  private var pairs: [(String, JSONText)] {
    var object = JSONObject()
    object.add("schema", OutputManifest.schema)
    object.add("run", run)
    object.add(
      "ledger", entry.map { .object([("previous", .text($0.previous)), ("entry", .text($0.digest))]) })
    return object.pairs + basis.pairs + [("outputs", .list(outputs.map(output)))]
  }

  private func output(_ file: RunBasis.File) -> JSONText {
    let audience = publicNames.contains(file.name) ? [("audience", JSONText.text(Audience.everyone.rawValue))] : []
    return .object(file.pairs + audience)
  }
}
