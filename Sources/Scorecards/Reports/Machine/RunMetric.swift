/// What metrics tell of a run as a whole, and what is read back where they are collected.
enum RunMetric: String {
  case info = "scorecard_info"
  case asOf = "scorecard_as_of_timestamp_seconds"
  case runSuccess = "scorecard_run_success"
  case reportSuccess = "scorecard_report_success"
  case deliverySuccess = "scorecard_delivery_success"
  case lastSuccess = "scorecard_last_success_timestamp_seconds"

  var help: String {
    switch self {
    case .info: "The version of the tool."
    case .asOf: "The instant that the last run looked from."
    case .runSuccess: "1 where the last run has a sound report and no part of the delivery stands failed."
    case .reportSuccess:
      "1 where the last run wrote its report, could use all its inputs and could make all mail and PDFs."
    case .deliverySuccess: "1 where this part of the delivery was all done when it was last asked for."
    case .lastSuccess: "As of when the last run was that could use all its inputs and delivered what was due."
    }
  }

  func family(_ samples: [(labels: [MetricFamily.Label], value: String)]) -> MetricFamily {
    MetricFamily(name: rawValue, help: help, samples: samples)
  }
}
