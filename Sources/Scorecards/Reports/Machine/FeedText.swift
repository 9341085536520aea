/// `feed.xml`: an Atom feed (RFC 4287) with an entry for each change of a verdict (recommended, at
/// the follow-up, decided), the newest first.
struct FeedText {
  let results: Results
  let verdicts: [VerdictChange]
  /// Names the feed for good; hexadecimal, at least 32 digits.
  let identity: String
  let toolVersion: String

  var document: String {
    let verdicts = verdicts.filter(isHeld)
    let entries = verdicts.reversed().map(entry)
    let updated = verdicts.last?.run.asOf ?? results.asOf
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <id>\(FeedText.uuid(identity))</id>
        <title>\(text("\(results.project): verdicts"))</title>
        <updated>\(updated.description)</updated>
        <author><name>\(text(results.project))</name></author>
        <link rel="self" type="application/atom+xml" href="feed.xml"/>
        <link rel="alternate" type="text/html" href="index.html"/>
        <generator version="\(text(toolVersion))">scorecard</generator>
      \(entries.joined())</feed>

      """
  }

  private func entry(_ change: VerdictChange) -> String {
    let link = results.gates.first { $0.gate.id == change.gate }.map {
      "\n    <link rel=\"alternate\" type=\"text/html\" href=\"\($0.documentName).html\"/>"
    }
    let words = VerdictChangeText(change: change, isProvisional: isProvisional(change))
    return """
        <entry>
          <id>\(FeedText.uuid(change.run.id))#\(text(change.gate))\(suffix(change.kind))</id>
          <title>\(text(words.title))</title>
          <updated>\(change.run.asOf.description)</updated>\(link ?? "")
          <content type="text">\(text(words.sentences))</content>
        </entry>

      """
  }

  /// Before its date a follow-up has no verdict that is news; ledgers of earlier versions hold such ones.
  private func isHeld(_ change: VerdictChange) -> Bool {
    guard change.kind == .followUp, let gate = gate(change),
      let date = gate.gate.extensionDate ?? gate.record.passedExtension
    else { return true }
    return change.run.asOf > date
  }

  /// It was found before the deadline of then, which a reopening may have moved since.
  private func isProvisional(_ change: VerdictChange) -> Bool {
    guard let gate = gate(change) else { return false }
    let asOf = change.run.asOf
    return asOf <= gate.record.firstDeadline ?? gate.gate.deadline
      || gate.record.reopenings.contains { $0.time <= asOf && asOf <= $0.deadline }
  }

  private func gate(_ change: VerdictChange) -> GateResult? { results.gates.first { $0.gate.id == change.gate } }

  /// Of one gate and run, each kind of change is an entry of its own.
  private func suffix(_ kind: VerdictChange.Kind) -> String { kind == .recommended ? "" : "/\(kind.rawValue)" }

  private func text(_ raw: String) -> String { XMLText.escaped(UntrustedText.visible(raw)) }

  /// A UUID of version 8 (RFC 9562, section 5.8) from the first digits of a digest.
  private static func uuid(_ digest: String) -> String {
    var digits = Array(digest.prefix(32).utf8)
    if digits.count > 16 {
      digits[12] = UInt8(ascii: "8")
      digits[16] = UInt8(ascii: "8")
    }
    let text = String(decoding: digits, as: UTF8.self)
    var rest = Substring(text)
    let groups = [8, 4, 4, 4, 12].map { count -> Substring in
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}
