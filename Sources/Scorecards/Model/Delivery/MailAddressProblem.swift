/// Why a text is no mail address that can be used. Wording: `Diagnostics/Mail/MailAddressWording.swift`.
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
