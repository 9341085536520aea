/// What is wrong with the gate files taken together.
enum GateSetProblem: Sendable, Equatable {
  case noGates
  case noCatalogue
  case severalCatalogues(first: String)
}

extension GateSetProblem: Problem {
  var message: String {
    switch self {
    case .noGates: "there is no gate file"
    case .noCatalogue: "there is no catalogue of metrics beside the gate files"
    case .severalCatalogues(let first): "there is a second catalogue of metrics beside \(first)"
    }
  }

  var remedy: String? {
    switch self {
    case .noGates: "name a folder or the files with `--gates`, or with `gates:` in scorecard.yaml"
    case .noCatalogue: "measured criteria need a metrics.yaml that says what each metric is"
    case .severalCatalogues: nil
    }
  }
}
