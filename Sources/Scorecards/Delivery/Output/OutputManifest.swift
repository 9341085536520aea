/// What a finished output folder says of itself; without it a folder is not ours to replace.
struct OutputManifest {
  static let fileName = ReportName.manifest.file("json")
  static let schema = "scorecard/manifest/v1"
  private static let limit = 64 << 20

  /// The files that were written beside it, relative names without `..`.
  let outputs: [String]

  /// `nil` where the folder has no manifest of ours: for replacing it one that can't be read is none.
  init?(in folder: borrowing FolderHandle) {
    guard let bytes = folder.read(OutputManifest.fileName, limit: OutputManifest.limit),
      let file = JSONNode(document: bytes), file.text("schema") == OutputManifest.schema,
      let outputs = file.elements("outputs")?.map({ $0.text("name") }), !outputs.contains(nil)
    else { return nil }
    self.outputs = outputs.compactMap { $0 }.filter(OutputManifest.isInside)
  }

  fileprivate static func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/")
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
  }
}

extension OutputManifest {
  /// The document with its own digest as its last key.
  static func sealed(_ document: String, with digest: String) -> String {
    document.dropLast(sealEnd.count) + ",\n  \"sha256\": \"\(digest)\"" + sealEnd
  }

  /// The document without its last key, and the digest that stands there; `nil` where there is none.
  static func unsealed(_ bytes: [UInt8]) -> (document: [UInt8], digest: String)? {
    let key = Array(",\n  \"sha256\": \"".utf8)
    let end = Array(("\"" + sealEnd).utf8)
    let length = key.count + 64 + end.count
    guard bytes.count > length else { return nil }
    let seal = bytes.suffix(length)
    guard seal.starts(with: key), seal.suffix(end.count).elementsEqual(end) else { return nil }
    let digest = String(decoding: seal.dropFirst(key.count).prefix(64), as: UTF8.self)
    return (bytes.dropLast(length) + Array(sealEnd.utf8), digest)
  }

  private static let sealEnd = "\n}\n"
}

/// A manifest as `verify` reads it.
struct PublishedManifest: Sendable {
  struct File: Sendable, Hashable {
    let name: String
    let bytes: Int
    let sha256: String
    /// `public` of an output that may be published; `nil` of every other file, and of all that older versions wrote.
    var audience: String?

    /// As the ledger knows it, which keeps no audience.
    var withoutAudience: File { File(name: name, bytes: bytes, sha256: sha256) }
  }

  struct Input: Sendable {
    let name: String
    let condition: String
    let sha256: String?
  }

  struct Anchor: Sendable {
    let previous: String
    let entry: String
  }

  let project: String?
  let run: String
  let ledger: Anchor?
  let asOf: String
  let inputs: [Input]
  let definitions: [File]
  let templates: [File]
  let record: [File]?
  let outputs: [File]

  init(_ bytes: [UInt8]) throws(ManifestFault) {
    let file: JSONNode
    do throws(JSONFault) { file = try JSONNode(parsing: bytes) } catch { throw .json(reason: error.wording) }
    let schema = file.text("schema") ?? ""
    if schema != OutputManifest.schema { throw .schema(schema) }
    guard let run = file.text("run"), let asOf = file.text("as_of"), let inputs = file.all("inputs", Input.init),
      let definitions = file.all("definitions", File.init), let templates = file.all("templates", File.init),
      let outputs = file.all("outputs", File.init)
    else { throw .json(reason: "a key is missing, or of another type") }
    if let outside = outputs.first(where: { !OutputManifest.isInside($0.name) }) { throw .outside(outside.name) }
    self.run = run
    self.asOf = asOf
    self.inputs = inputs
    self.definitions = definitions
    self.templates = templates
    self.outputs = outputs
    project = file.text("project")
    record = file.all("record", File.init)
    ledger = file.member("ledger").flatMap(Anchor.init)
    if file.has("record") && record == nil || file.has("ledger") && ledger == nil {
      throw .json(reason: "`record` or `ledger` is of another type")
    }
  }
}

extension PublishedManifest.File {
  fileprivate init?(_ node: JSONNode) {
    guard let name = node.text("name"), let bytes = node.member("bytes")?.wholeNumber, let sha256 = node.text("sha256")
    else { return nil }
    self.init(name: name, bytes: bytes, sha256: sha256, audience: node.text("audience"))
  }
}

extension PublishedManifest.Input {
  fileprivate init?(_ node: JSONNode) {
    guard let name = node.text("name"), let condition = node.text("condition") else { return nil }
    self.init(name: name, condition: condition, sha256: node.text("sha256"))
  }
}

extension PublishedManifest.Anchor {
  fileprivate init?(_ node: JSONNode) {
    guard let previous = node.text("previous"), let entry = node.text("entry") else { return nil }
    self.init(previous: previous, entry: entry)
  }
}
