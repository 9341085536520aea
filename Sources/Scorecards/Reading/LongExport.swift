/// A CSV of `timestamp,metric,value`, without quotes or labels yet.
struct LongExport {
  let file: String
  let index: Int

  func read(_ text: String) throws(Failure) -> [String: MetricEvidence] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first == "timestamp,metric,value" else {
      throw .badInput("the header has to be timestamp,metric,value", in: file, line: 1)
    }
    var samples: [String: [Sample]] = [:]
    var unreadable: [String: [UnreadableRow]] = [:]
    for (offset, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == 3 else {
        throw .badInput("a row has 3 fields, this one \(fields.count)", in: file, line: offset + 1)
      }
      let place = EvidencePlace(file: index, line: offset + 1)
      let metric = String(fields[1])
      let time = Instant(fields[0])
      if let time, let value = Rational(decimal: String(fields[2])) {
        samples[metric, default: []].append(Sample(time: time, value: value, place: place))
      } else {
        let cause = time == nil ? InputProblem.badTime(String(fields[0])) : .badNumber(String(fields[2]))
        unreadable[metric, default: []].append(UnreadableRow(time: time, place: place, cause: cause))
      }
    }
    let names = Set(samples.keys).union(unreadable.keys)
    guard !names.isEmpty else { throw .badInput("there is no row in it", in: file) }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let sorted = samples[name, default: []].sorted { $0.time < $1.time }
        let series = Series(labels: [:], samples: sorted, conflicts: [])
        return (name, MetricEvidence(series: [series], unreadable: unreadable[name, default: []]))
      })
  }
}
