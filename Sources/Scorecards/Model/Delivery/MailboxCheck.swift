/// The rules for `local@domain`.
struct MailboxCheck {
  private let address: String

  init(_ address: String) { self.address = address }

  func check() throws(MailAddressProblem) {
    if address.isEmpty { throw .empty }
    guard let sign = address.lastIndex(of: "@") else { throw .noDomain(address) }
    if address.hasPrefix("-") { throw .leadingDash(address) }
    try checkLocal(String(address[..<sign]))
    try checkDomain(String(address[address.index(after: sign)...]))
    try checkLength(address, limit: 254)
  }

  /// RFC 5322 dot-atom: words with single dots between.
  private func checkLocal(_ local: String) throws(MailAddressProblem) {
    if local.hasPrefix("\"") { throw .quotedLocal(address) }
    if !local.utf8.allSatisfy({ $0 < 128 }) { throw .nonASCIILocal(address) }
    let words = local.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(MailboxCheck.isAtom) }) else { throw .badLocal(address) }
    try checkLength(local, limit: 64)
  }

  /// RFC 1035: labels of at most 63 letters, digits and inner hyphens.
  private func checkDomain(_ domain: String) throws(MailAddressProblem) {
    if !domain.utf8.allSatisfy({ $0 < 128 }) { throw .nonASCIIDomain(address) }
    let labels = domain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let fits = labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != 45 && label.last != 45
        && label.allSatisfy { MailboxCheck.isAlphanumeric($0) || $0 == 45 }
    }
    if !fits { throw .badDomain(address) }
  }

  private func checkLength(_ text: String, limit: Int) throws(MailAddressProblem) {
    if text.utf8.count > limit { throw .tooLong(text, bytes: text.utf8.count, limit: limit) }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter
  }
}
