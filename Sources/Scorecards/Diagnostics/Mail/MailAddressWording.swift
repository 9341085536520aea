extension MailAddressProblem: Problem {
  var message: String {
    switch self {
    case .empty: "a mail address is empty"
    case .control(let code): "a mail address holds a control character (\(codePoint(code)))"
    case .unreadable(let text): "`\(text)` is no mail address"
    case .needsQuotes(let name): "the name `\(name)` holds a character that has a meaning in mail"
    case .noDomain(let text): "the mail address `\(text)` has no `@`"
    case .quotedLocal(let text): "the mail address `\(text)` has quotes before the `@`"
    case .nonASCIILocal(let text): "the mail address `\(text)` has letters before the `@` that are not ASCII"
    case .badLocal(let text): "the mail address `\(text)` is wrong before the `@`"
    case .nonASCIIDomain(let text): "the domain of the mail address `\(text)` has letters that are not ASCII"
    case .badDomain(let text): "the mail address `\(text)` is wrong after the `@`"
    case .leadingDash(let text): "the mail address `\(text)` begins with `-`"
    case .tooLong(let text, let bytes, let limit):
      "`\(text.prefix(40))…` has \(bytes) bytes; in a mail address there may be \(limit)"
    }
  }

  var remedy: String? {
    switch self {
    case .empty, .unreadable, .noDomain: "write ada@example.org, or Ada Board <ada@example.org>"
    case .control: "write it on one line, without control characters"
    case .needsQuotes: "put the name in quotes: \"Board, Ada\" <ada@example.org>"
    case .quotedLocal: "ask for an address without quotes; many mail programs refuse such ones"
    case .nonASCIILocal: "ask for an address of ASCII letters; many mail servers refuse others"
    case .badLocal: "before the `@` stand letters, digits and !#$%&'*+-/=?^_`{|}~, with single dots between"
    case .nonASCIIDomain: "write its xn-- form"
    case .badDomain: "a domain is made of letters, digits and inner hyphens, with single dots between"
    case .leadingDash: "name another address; mail programs could take this one for an option"
    case .tooLong: nil
    }
  }
}
