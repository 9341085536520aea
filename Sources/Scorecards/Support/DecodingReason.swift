/// What a decoder says of a text that it can't read: where, and why.
func decodingReason(_ error: any Error) -> String {
  guard let error = error as? DecodingError else { return String(describing: error) }
  switch error {
  case .keyNotFound(let key, let context): return "`\(path(context, key))` is missing"
  case .valueNotFound(_, let context): return "`\(path(context))` is missing"
  case .typeMismatch(_, let context): return "`\(path(context))` is of another type"
  case .dataCorrupted(let context) where context.codingPath.isEmpty: return "it is no JSON"
  case .dataCorrupted(let context): return "`\(path(context))` can't be read"
  @unknown default: return String(describing: error)
  }
}

private func path(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
  (context.codingPath + (key.map { [$0] } ?? [])).map { $0.intValue.map(String.init) ?? $0.stringValue }
    .joined(separator: ".")
}
