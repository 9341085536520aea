extension MarkdownText {
  /// A fenced block whose fence is longer than any run of backticks inside; line ends stay, other control characters
  /// do not.
  static func fenced(_ raw: String) -> String {
    let lines = raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let indent = line.prefix { $0 == " " }
      let rest = UntrustedText.sanitised(String(line))
      return rest.isEmpty ? "" : indent + rest
    }
    let runs = raw.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    let body = lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
    return "\(fence)\n\(body.joined(separator: "\n"))\n\(fence)"
  }
}
