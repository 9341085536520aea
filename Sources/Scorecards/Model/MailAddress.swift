/// A mailbox that mail is sent to or from: one that every mail server takes (RFC 5321 4.1.2, RFC 5322 3.4) and that can
/// stand in a header and among a program's arguments as it is. There is no other way to make one than through the checks.
struct MailAddress: Hashable, Sendable {
  /// What people see; never empty, without controls.
  let name: String?
  /// `local@domain`, ASCII, at most 254 bytes.
  let address: String

  /// - Parameters:
  ///   - name: as people see it, without quotes; blanks around it don't count.
  ///   - address: `local@domain`, as it is.
  init(name: String?, address: String) throws(MailAddressProblem) {
    for text in [name ?? "", address] {
      if let scalar = text.unicodeScalars.first(where: MailAddress.isControl) { throw .control(code: scalar.value) }
    }
    try MailboxCheck(address).check()
    let trimmed = name.map(MailAddress.trimmed) ?? ""
    self.name = trimmed.isEmpty ? nil : String(trimmed)
    self.address = address
  }

  /// Reads `Ada Board <ada@example.org>`, `"Board, Ada" <ada@example.org>`, `<ada@example.org>` or `ada@example.org`.
  init(_ text: String) throws(MailAddressProblem) {
    if let scalar = text.unicodeScalars.first(where: MailAddress.isControl) { throw .control(code: scalar.value) }
    let trimmed = MailAddress.trimmed(text)
    if trimmed.isEmpty { throw .empty }
    guard trimmed.last == ">", let start = trimmed.lastIndex(of: "<") else {
      if trimmed.contains(where: { $0 == "<" || $0 == ">" }) { throw .unreadable(text) }
      try self.init(name: nil, address: String(trimmed))
      return
    }
    let name = try DisplayName(MailAddress.trimmed(trimmed[..<start]), of: text).text
    try self.init(name: name, address: String(trimmed[trimmed.index(after: start)...].dropLast()))
  }

  /// The host that receives for it.
  var domain: Substring { address.split(separator: "@").last ?? "" }

  /// Tells mailboxes apart: letter case means nothing in a domain, and may mean something before it.
  var mailbox: String { address.dropLast(domain.count) + domain.lowercased() }

  /// Controls, line ends, and what turns a line around, which could make a name look like another one.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default:
      [0x061C, 0x200E, 0x200F].contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}

/// Why a text is no mail address that can be used. Wording: `Diagnostics/MailAddressWording.swift`.
enum MailAddressProblem: Error, Sendable, Equatable {
  case empty
  /// A line end, NUL or another control, which could begin a further header.
  case control(code: UInt32)
  /// No name with an address in angle brackets, and no bare address.
  case unreadable(String)
  /// A comma, colon or another character that has a meaning of its own, in a name without quotes.
  case needsQuotes(name: String)
  /// Without `@`.
  case noDomain(String)
  /// `"ada board"@example.org`: allowed, and refused by too many programs.
  case quotedLocal(String)
  case nonASCIILocal(String)
  case badLocal(String)
  case nonASCIIDomain(String)
  case badDomain(String)
  /// A program could take it for an option.
  case leadingDash(String)
  case tooLong(String, bytes: Int, limit: Int)
}

/// The name before an address.
private struct DisplayName {
  let text: String?

  /// - Parameter whole: the text that it was taken from, to name it.
  init(_ name: Substring, of whole: String) throws(MailAddressProblem) {
    guard name.first == "\"" else {
      if name.contains(where: "\"<>()[]:;@\\,".contains) { throw .needsQuotes(name: String(name)) }
      text = String(name)
      return
    }
    var read = ""
    var isEscaped = false
    var rest = name.dropFirst()
    while let character = rest.popFirst() {
      if isEscaped || (character != "\\" && character != "\"") {
        read.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if rest.isEmpty {
        text = read
        return
      } else {
        break
      }
    }
    throw .unreadable(whole)
  }
}

/// The rules for `local@domain`.
private struct MailboxCheck {
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
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
