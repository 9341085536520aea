/// One definition file as it was handed in; reading the file system is the run's business.
struct DefinitionText: Sendable {
  /// As it was named: relative to the project, or as given on the command line.
  let name: String
  let text: String

  init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The last part of the name: `metrics.yaml`.
  var lastComponent: Substring { name.split(separator: "/").last ?? "" }
}

/// A value and where it stands in its file.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let place: Place
}
