internal import CCrypto

/// SHA-256 (FIPS 180-4), computed by the system's libcrypto.
struct SHA256: Sendable {
  private var state = SHA256_CTX()

  init() { SHA256_Init(&state) }

  mutating func update(_ bytes: UnsafeRawBufferPointer) { SHA256_Update(&state, bytes.baseAddress, bytes.count) }

  mutating func update(_ bytes: some Sequence<UInt8>) {
    let isWhole: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if isWhole == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  /// Of what was added until now: 64 lower-case hexadecimal digits.
  var hexadecimal: String {
    var state = state
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256_Final(&digest, &state)
    return digest.hexadecimal
  }

  /// The digest of all of the bytes: 64 lower-case hexadecimal digits.
  static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexadecimal
  }
}
