extension UsageProblem: Problem {
  var message: String {
    switch self {
    case .badInstant(let text): "`\(text)` is no instant"
    case .unknownGate(let name, let known): "no gate `\(name)`; there are \(known.joined(separator: ", "))"
    case .unknownClass(let word): "--fail-on knows no `\(word)`"
    case .noOutput: "no output folder is named"
    }
  }

  var remedy: String? {
    switch self {
    case .badInstant: "write a date and a time, such as 2026-02-28T23:59:00Z"
    case .unknownGate: "name a gate by its number or its id"
    case .unknownClass: "write stop, undetermined, conditional, or several of them with commas between"
    case .noOutput: "name one with --out, or with out: in scorecard.yaml"
    }
  }
}
