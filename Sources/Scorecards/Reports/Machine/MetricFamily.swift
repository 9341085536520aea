/// Samples of one name in the text exposition format, with what explains them.
struct MetricFamily {
  typealias Label = (name: String, value: String)

  let name: String
  let help: String
  /// Besides the project's, which stands first.
  let samples: [(labels: [Label], value: String)]

  /// Empty where there is no sample.
  func document(project: String) -> String {
    guard !samples.isEmpty else { return "" }
    let lines = samples.map { MetricFamily.start(name, project, $0.labels) + "} \($0.value)\n" }
    return "# HELP \(name) \(help)\n# TYPE \(name) gauge\n" + lines.joined()
  }

  /// A sample's line up to the last of these labels.
  static func start(_ name: String, _ project: String, _ labels: [Label] = []) -> String {
    "\(name){" + ([("project", project)] + labels).map(label).joined(separator: ",")
  }

  /// A label's value is data: `\`, `"` and line ends are escaped.
  private static func label(_ name: String, _ value: String) -> String {
    let escaped = UntrustedText.sanitised(value).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\(name)=\"\(escaped)\""
  }
}
