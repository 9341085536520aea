/// The digests of the chain; all of them SHA-256, hexadecimal.
enum ChainDigest {
  /// What the first entry names as the entry before it.
  static let none = String(repeating: "0", count: 64)

  static func of(_ bytes: some Sequence<UInt8>) -> String { SHA256.hexadecimal(of: bytes) }

  /// Of everything that a run's results follow from, without what the ledger says.
  static func basis(_ basis: RunBasis) -> String { of(JSONText.object(basis.pairs).compact.utf8) }

  /// The run's id: of its basis and of the chain's head before it.
  static func run(basis: String, previous: String) -> String { of("scorecard/run/v1\n\(basis)\n\(previous)\n".utf8) }
}
