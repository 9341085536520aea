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

  func templates() throws(RunFailure) -> TemplateFiles { try TemplateFiles(project.templates) }
}
