/// Why a manifest can't be read.
enum ManifestFault: Error, Sendable, Equatable {
  /// In the words of the library that reads JSON.
  case json(reason: String)
  case schema(String)
  /// It lists a file that would not lie in its folder.
  case outside(String)

  /// Behind what can't be read.
  var wording: String {
    switch self {
    case .json(let reason): reason
    case .schema(let schema): "its schema is `\(schema.shortened)`"
    case .outside(let name): "it lists `\(name.shortened)`, which does not lie in the folder"
    }
  }
}
