internal import Foundation

/// What a finished output folder says of itself; without it a folder is not ours to replace.
struct OutputManifest {
  static let fileName = "manifest.json"
  static let schema = "scorecard/manifest/v1"
  private static let limit = 64 << 20

  /// The files that were written beside it, relative names without `..`.
  let outputs: [String]

  /// `nil` where the folder has no manifest of ours: for replacing it one that can't be read is none.
  init?(in folder: String) {
    guard let bytes = FolderFiles.read(folder + "/" + OutputManifest.fileName, limit: OutputManifest.limit),
      let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.schema == OutputManifest.schema
    else { return nil }
    outputs = file.outputs.map(\.name).filter(OutputManifest.isInside)
  }

  fileprivate static func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/")
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
  }

  private struct File: Decodable {
    let schema: String
    let outputs: [Output]
  }

  private struct Output: Decodable { let name: String }
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
struct PublishedManifest: Decodable, Sendable {
  struct File: Decodable, Sendable, Hashable {
    let name: String
    let bytes: Int
    let sha256: String
    /// `public` of an output that may be published; `nil` of every other file, and of all that older versions wrote.
    var audience: String?

    /// As the ledger knows it, which keeps no audience.
    var withoutAudience: File { File(name: name, bytes: bytes, sha256: sha256) }
  }

  struct Input: Decodable, Sendable {
    let name: String
    let condition: String
    let sha256: String?
  }

  struct Anchor: Decodable, Sendable {
    let previous: String
    let entry: String
  }

  enum CodingKeys: String, CodingKey {
    case schema, project, run, ledger, inputs, definitions, templates, record, outputs
    case asOf = "as_of"
  }

  let schema: String
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
    do { self = try JSONDecoder().decode(PublishedManifest.self, from: Data(bytes)) } catch {
      throw .json(reason: decodingReason(error))
    }
    if schema != OutputManifest.schema { throw .schema(schema) }
    if let outside = outputs.first(where: { !OutputManifest.isInside($0.name) }) { throw .outside(outside.name) }
  }
}
