internal import Crypto

/// What went into a report and what came out, each with its digest: `manifest.json`, which does not list itself.
struct Manifest {
  let run: EvaluationRun
  let templates: [DigestedText]
  let outputs: [OutputFile]

  var document: String {
    var object = JSONObject()
    object.add("schema", OutputManifest.schema)
    object.add("tool", "scorecard \(toolVersion)")
    object.add("project", run.results.project)
    object.add("as_of", run.results.asOf.description)
    object.add("inputs", .list(run.results.files.map(input)))
    object.add("definitions", .list(run.project.definitions.map(text)))
    object.add("templates", .list(templates.map(text)))
    object.add("outputs", .list(outputs.map(output)))
    return object.value.document
  }

  private func input(_ file: InputFile) -> JSONText {
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

  private func text(_ text: DigestedText) -> JSONText {
    .object([
      ("name", .text(text.listedName)), ("bytes", .number(String(text.bytes))), ("sha256", .text(text.sha256)),
    ])
  }

  private func output(_ file: OutputFile) -> JSONText {
    .object([
      ("name", .text(file.name)), ("bytes", .number(String(file.content.count))),
      ("sha256", .text(SHA256.hash(data: file.content).hexadecimal)),
    ])
  }
}
