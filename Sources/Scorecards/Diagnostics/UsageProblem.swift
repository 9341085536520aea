/// The command line asks for something that can't be. Wording: `Diagnostics/UsageWording.swift`.
enum UsageProblem: Sendable, Equatable {
  case badInstant(String)
  case unknownGate(String, known: [String])
  case unknownClass(String)
  case noOutput
}
