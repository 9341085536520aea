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

  /// Tells mailboxes apart: letter case means nothing in a domain, and hardly any server lets it mean something before
  /// it.
  var mailbox: String { address.lowercased() }

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
