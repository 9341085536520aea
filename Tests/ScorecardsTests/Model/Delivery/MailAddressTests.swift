import Testing

@testable import Scorecards

/// Which mailboxes can be written to, and what is said of the others.
@Suite struct MailAddressTests {
  private func problem(_ text: String) -> MailAddressProblem? {
    do throws(MailAddressProblem) {
      _ = try MailAddress(text)
      return nil
    } catch { return error }
  }

  @Test(
    arguments: [
      ("ada@example.org", nil, "ada@example.org"),
      ("  ada@example.org ", nil, "ada@example.org"),
      ("<ada@example.org>", nil, "ada@example.org"),
      ("Ada Board <ada@example.org>", "Ada Board", "ada@example.org"),
      ("\"Board, Ada\" <ada@example.org>", "Board, Ada", "ada@example.org"),
      ("\"Ada \\\"B\\\" \\\\\"<ada@example.org>", "Ada \"B\" \\", "ada@example.org"),
      ("\"\" <ada@example.org>", nil, "ada@example.org"),
      ("Zoë O'Neill-Ōkubo 🚀 <zoe+gates@mail.example.co.uk>", "Zoë O'Neill-Ōkubo 🚀", "zoe+gates@mail.example.co.uk"),
      ("Dr. A. Lovelace <a.b.c@xn--bcher-kva.example>", "Dr. A. Lovelace", "a.b.c@xn--bcher-kva.example"),
      ("root@localhost", nil, "root@localhost"),
    ] as [(String, String?, String)])
  func `a name and an address, or an address alone`(text: String, name: String?, address: String) throws {
    let read = try MailAddress(text)
    #expect(read.name == name && read.address == address)
  }

  @Test func `a control ends no header, and is not taken out`() {
    for control in ["\r", "\n", "\r\n", "\0", "\t", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}"] {
      for text in [
        "Ada\(control)Bcc: eve@example.org <ada@example.org>", "ada@example.org\(control)", "\(control)ada@example.org",
        "\"Ada\(control)\" <ada@example.org>", "ada@exa\(control)mple.org",
      ] {
        guard case .control = problem(text) else {
          Issue.record("\(text.debugDescription): \(String(describing: problem(text)))")
          continue
        }
      }
    }
    #expect(throws: MailAddressProblem.control(code: 10)) { try MailAddress(name: "A\nB", address: "ada@example.org") }
  }

  @Test(
    arguments: [
      ("", .empty), ("   ", .empty), ("Ada <>", .empty),
      ("ada", .noDomain("ada")),
      ("Ada Board", .noDomain("Ada Board")),
      ("Ada <ada@example.org", .unreadable("Ada <ada@example.org")),
      ("Ada ada@example.org>", .unreadable("Ada ada@example.org>")),
      ("\"Ada <ada@example.org>", .unreadable("\"Ada <ada@example.org>")),
      ("\"Ada\" Board <ada@example.org>", .unreadable("\"Ada\" Board <ada@example.org>")),
      ("Board, Ada <ada@example.org>", .needsQuotes(name: "Board, Ada")),
      ("a@example.org, Ada <ada@example.org>", .needsQuotes(name: "a@example.org, Ada")),
      ("-oQ/tmp@example.org", .leadingDash("-oQ/tmp@example.org")),
      ("\"ada board\"@example.org", .quotedLocal("\"ada board\"@example.org")),
      ("zoë@example.org", .nonASCIILocal("zoë@example.org")),
      ("ada@bücher.example", .nonASCIIDomain("ada@bücher.example")),
      (".ada@example.org", .badLocal(".ada@example.org")),
      ("ada..b@example.org", .badLocal("ada..b@example.org")),
      ("a da@example.org", .badLocal("a da@example.org")),
      ("@example.org", .badLocal("@example.org")),
      ("ada@b@example.org", .badLocal("ada@b@example.org")),
      ("ada@", .badDomain("ada@")),
      ("ada@example..org", .badDomain("ada@example..org")),
      ("ada@-example.org", .badDomain("ada@-example.org")),
      ("ada@example-.org", .badDomain("ada@example-.org")),
      ("ada@exam_ple.org", .badDomain("ada@exam_ple.org")),
      ("ada@[127.0.0.1]", .badDomain("ada@[127.0.0.1]")),
    ] as [(String, MailAddressProblem)])
  func `what is no address`(text: String, expected: MailAddressProblem) {
    #expect(problem(text) == expected)
  }

  @Test func `lengths to the byte`() {
    let local = String(repeating: "a", count: 64)
    #expect(problem("\(local)@example.org") == nil)
    #expect(problem("a\(local)@example.org") == .tooLong("a" + local, bytes: 65, limit: 64))
    let label = String(repeating: "b", count: 63)
    #expect(problem("ada@\(label).org") == nil)
    #expect(problem("ada@b\(label).org") == .badDomain("ada@b\(label).org"))
    let domain = [label, label, String(repeating: "c", count: 61)].joined(separator: ".")
    #expect(problem("\(local)@\(domain)") == nil)
    #expect(problem("\(local)@\(domain)c") == .tooLong("\(local)@\(domain)c", bytes: 255, limit: 254))
  }

  @Test func `one mailbox however it is written, and written to as it was given`() throws {
    #expect(try MailAddress("Ada@Example.ORG").mailbox == "ada@example.org")
    #expect(try MailAddress("Ada@Example.ORG").address == "Ada@Example.ORG")
    #expect(try MailAddress("ada@example.org").mailbox != MailAddress("ida@example.org").mailbox)
  }

  @Test func `each message names what to do`() {
    let problem = MailAddressProblem.nonASCIIDomain("ada@bücher.example")
    #expect(
      Diagnostic(.error, at: nil, problem).description == """
        error: the domain of the mail address `ada@bücher.example` has letters that are not ASCII
          write its xn-- form
        """)
    #expect(MailAddressProblem.control(code: 10).message == "a mail address holds a control character (U+000A)")
  }
}
