/// The file that the node exporter collects; it outlasts reports.
struct CollectedMetrics {
  let path: String
  let project: String

  private var text: String? {
    FolderFiles.read(path, limit: 1 << 20).map { String(decoding: $0, as: UTF8.self) }
  }

  var lastSuccess: Instant? { text.flatMap { MetricsText.lastSuccess(in: $0, project: project) } }

  /// Whoever collects it is another user.
  func write(_ text: String) throws(OutputProblem) {
    try FileReplacement(path).replace(with: Array(text.utf8), mode: 0o644)
  }

  /// The last run is a success now that its mail has left; nothing where it was none for other reasons.
  func succeed() throws(OutputProblem) {
    if let text = text.flatMap({ MetricsText.succeeded($0, project: project) }) { try write(text) }
  }
}
