/// A gate's result as a Markdown document.
struct MarkdownReport {
  let result: GateResult
  let files: [InputFile]

  var text: String {
    let gate = result.gate
    return """
      # \(escaped(gate.title)): \(escaped(result.outcome.verdict.word))

      Judged at \(result.judgedAt), deadline \(gate.deadline).

      \(result.criteria.map(line).joined(separator: "\n"))

      """
  }

  static func index(_ results: Results) -> String {
    let gates = results.gates.map { result in
      "- [\(escaped(result.gate.title))](\(result.gate.fileStem).html): \(escaped(result.outcome.verdict.word))"
    }
    return "# \(escaped(results.project))\n\n\(gates.joined(separator: "\n"))\n"
  }

  private func line(_ result: CriterionResult) -> String {
    let figure = result.value.map { ": \($0.exactText())" } ?? ""
    let target = result.target.map { " (target \(escaped($0)))" } ?? ""
    let places = result.finding.evidence.map { place in
      escaped(files[place.file].name) + (place.line > 0 ? " line \(place.line)" : "")
    }
    let source = places.isEmpty ? "" : ", from \(places.joined(separator: ", "))"
    let criterion = result.criterion
    return
      "- **\(result.status.rawValue)** \(escaped(criterion.title))\(figure)\(target), \(escaped(criterion.owner))\(source)"
  }
}

extension Gate {
  /// `gate-04`
  var fileStem: String { "gate-\(number.padded(to: 2))" }
}

/// Data stays text: what means something in Markdown gets a backslash, every newline becomes a blank. Made for the middle
/// of a line.
private func escaped(_ text: String) -> String {
  text.map { character in
    if character.isNewline { return " " }
    return "\\`*_[]<>&|~$#".contains(character) ? "\\\(character)" : String(character)
  }.joined()
}
