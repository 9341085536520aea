/// Why the content of a ledger's entry can't be read: no version of ours wrote it so.
enum StoredFault: Error, Sendable, Equatable {
  /// In the words of the library that reads JSON.
  case json(reason: String)
  case schema(String)
  /// A text that its key can't have.
  case value(key: String, text: String)

  /// Behind what can't be read.
  var wording: String {
    switch self {
    case .json(let reason): reason
    case .schema(let schema): "its schema is `\(schema.shortened)`"
    case .value(let key, let text): "`\(key)` can't be `\(text.shortened)`"
    }
  }
}
