/// The command line asks for something that can't be. Wording: `UsageWording.swift`.
enum UsageProblem: Sendable, Equatable {
  case badInstant(String)
  case unknownGate(String, known: [String])
  case unknownClass(String, known: [String])
  case unknownState(String, known: [String])
  case noOutput
  /// A document that no template makes.
  case unknownDocument(String, known: [String])
  case noRecipients(document: String)
  case noSender(document: String)
  /// The mail program's name is empty.
  case noMailProgram
  /// The outbox is part of the ledger.
  case mailWithoutLedger
  case noPublishing
}
