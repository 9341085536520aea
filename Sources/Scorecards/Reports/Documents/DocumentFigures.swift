// Pictures of documents. Each carries the document's name: what it shows may be less than on the page of the gate.

extension DocumentSource {
  /// The bullet charts of the measured ones, by the criterion's id.
  func bullets(of results: [CriterionResult]) -> [String: Figure] {
    let pairs = results.compactMap { result in
      BulletPicture(result: result, document: plan.name).figure.map { (result.criterion.id, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Figure {
  func named(_ name: String) -> Figure { Figure(name: name, title: title, text: text, drawing: drawing) }
}
