extension EvaluationRun {
  /// The results as `evaluate` prints them.
  func text(_ format: ResultsFormat, colour: Bool) throws(RunFailure) -> String {
    switch format {
    case .text: return EvaluateText(results: results, isColoured: colour).document
    case .json: return ResultsJSON(results: results).document
    case .junit: return JUnitText(results: results).document
    case .markdown: return try templates().markdown(results)
    }
  }

  func templates() throws(RunFailure) -> DocumentFactory { try DocumentFactory(project.templates) }

  /// - Throws: where `delivery:` names a document that the templates do not make.
  func checkMail(_ templates: DocumentFactory) throws(RunFailure) {
    let known = templates.documentNames(results)
    let names = Set(known)
    let unknown = project.delivery.mail.map(\.document).filter { !names.contains($0) }
    if unknown.isEmpty { return }
    let place = project.definitions.first.map { Place(file: $0.name) }
    throw RunFailure(
      .badInput,
      unknown.map { name in
        Diagnostic(
          .error, at: place, MailOrderProblem.unknownDocument(name, nearest: nearest(name, in: known), known: known))
      })
  }
}
