/// Everything that a run's results follow from, each with its digest.
struct RunBasis: Sendable {
  struct File: Sendable {
    let name: String
    let bytes: Int
    /// Hexadecimal.
    let sha256: String
  }

  let tool: String
  let project: String
  let asOf: Instant
  let inputs: [InputFile]
  let definitions: [File]
  let templates: [File]
  /// What people decided; empty where there is no such file.
  let record: [File]
  /// Evidence that the command line named in place of the project's, with none of what the project says of its sources.
  let given: [String]

  /// The keys that a manifest and a ledger entry share, in their order.
  var pairs: [(String, JSONText)] {
    [
      ("tool", .text(tool)), ("project", .text(project)), ("as_of", .text(asOf.description)),
      ("inputs", .list(inputs.map(RunBasis.input))), ("definitions", .list(definitions.map(\.json))),
      ("templates", .list(templates.map(\.json))),
    ] + (record.isEmpty ? [] : [("record", .list(record.map(\.json)))])
      + (given.isEmpty ? [] : [("given", .texts(given))])
  }

  private static func input(_ file: InputFile) -> JSONText {
    var object = JSONObject()
    object.add("name", file.name)
    object.add("role", file.role.rawValue)
    object.add("condition", file.condition.rawValue)
    if file.condition != .absent {
      object.add("bytes", .number(String(file.bytes)))
      object.add("sha256", file.sha256)
    }
    return object.value
  }
}

extension RunBasis.File {
  var json: JSONText { .object(pairs) }

  var pairs: [(String, JSONText)] {
    [("name", .text(name)), ("bytes", .number(String(bytes))), ("sha256", .text(sha256))]
  }
}
