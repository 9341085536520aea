/// What is wrong with the gate files taken together.
enum GateSetProblem: Sendable, Equatable {
  case noGates
  case noCatalogue
  /// A file with `gate:` and `metrics:`.
  case gateAndCatalogue
  /// With the place where it is defined first.
  case metricOfTwoFiles(String, first: Place)
}

extension GateSetProblem: Problem {
  var message: String {
    switch self {
    case .noGates: "there is no gate file"
    case .noCatalogue: "there is no catalogue of metrics beside the gate files"
    case .gateAndCatalogue: "a file with `gate:` is a gate, and one with `metrics:` the catalogue; this one has both"
    case .metricOfTwoFiles(let metric, let first):
      "the metric `\(metric.shortened)` is defined in \(first.file), line \(first.line), already"
    }
  }

  var remedy: String? {
    switch self {
    case .noGates: "name a folder or the files with `--gates`, or with `gates:` in scorecard.yaml"
    case .noCatalogue: "measured criteria need a metrics.yaml that says what each metric is"
    case .gateAndCatalogue: "put the metrics into a file of their own beside the gates"
    case .metricOfTwoFiles: "leave it in one of the two files"
    }
  }
}
