/// The corrections of one evidence file, and what they met while it was read.
struct FileCorrections: Sendable {
  /// What a correction met: the metrics and the items whose evidence it changed.
  struct Met: Sendable, Equatable {
    var metrics: Set<String> = []
    var items: Set<String> = []
  }

  private typealias Numbered = (index: Int, correction: Correction)

  private let byLine: [Int: [Numbered]]
  /// By the correction's index in the record.
  private(set) var met: [Int: Met] = [:]

  init() { byLine = [:] }

  /// - Parameter file: as the project names it.
  init(_ corrections: [Correction], of file: String) {
    let own = corrections.enumerated().map { (index: $0.offset, correction: $0.element) }.filter {
      FileRegister.plain($0.correction.source) == FileRegister.plain(file)
    }
    // Of equal times the one further down is the later one.
    let inTime = own.sorted { ($0.correction.time, $0.index) < ($1.correction.time, $1.index) }
    byLine = Dictionary(grouping: inTime) { $0.correction.line }
  }

  func touch(_ lines: Range<Int>) -> Bool { byLine.keys.contains(where: lines.contains) }

  /// The value that counts; `nil` where the line does not. Of several corrections the last one decides.
  mutating func value(_ value: Rational, of metric: String, line: Int) -> Rational? {
    guard let (index, correction) = byLine[line]?.last(where: { $0.correction.isOf(metric) }) else { return value }
    met[index, default: Met()].metrics.insert(metric)
    switch correction.change {
    case .exclude: return nil
    case .replace(let other): return other
    }
  }

  /// Whether what can't be read of a metric is excluded; of `nil`, whatever the line may have told.
  mutating func exclude(_ metric: String?, line: Int) -> Bool {
    excluding(line) { $0.metric == nil || $0.metric == metric }.map { index in
      met[index, default: Met()].metrics.formUnion([metric].compactMap { $0 })
    } != nil
  }

  /// Whether an incident is excluded, which these metrics count.
  mutating func excludeIncident(of metrics: [String], line: Int) -> Bool {
    excluding(line) { $0.metric == nil }.map { met[$0, default: Met()].metrics.formUnion(metrics) } != nil
  }

  /// Whether a checklist's line is excluded.
  mutating func exclude(item: String, line: Int) -> Bool {
    excluding(line) { $0.metric == nil }.map { index in _ = met[index, default: Met()].items.insert(item) } != nil
  }

  private func excluding(_ line: Int, where isMeant: (Correction) -> Bool) -> Int? {
    byLine[line]?.last { $0.correction.change == .exclude && isMeant($0.correction) }?.index
  }
}

extension Correction {
  fileprivate func isOf(_ metric: String) -> Bool { self.metric == nil || self.metric == metric }
}

/// The corrections of the whole record, and what they met.
struct CorrectionLog: Sendable {
  private let corrections: [Correction]
  private var met: [Int: FileCorrections.Met] = [:]
  private var files: Set<String> = []

  init(_ corrections: [Correction]) { self.corrections = corrections }

  func file(_ name: String) -> FileCorrections {
    corrections.isEmpty ? FileCorrections() : FileCorrections(corrections, of: name)
  }

  /// A file was read.
  mutating func note(_ file: FileCorrections, name: String) {
    if corrections.isEmpty { return }
    files.insert(FileRegister.plain(name))
    met.merge(file.met) { old, new in
      FileCorrections.Met(metrics: old.metrics.union(new.metrics), items: old.items.union(new.items))
    }
  }

  /// In the order of the record.
  var applied: [AppliedCorrection] {
    corrections.enumerated().map { index, correction in
      AppliedCorrection(
        correction: correction, metrics: met[index]?.metrics ?? [], items: met[index]?.items ?? [],
        isMet: met[index] != nil, isKnownFile: files.contains(FileRegister.plain(correction.source)))
    }
  }

  /// Those that change nothing: a name or a line that is not there.
  var diagnostics: [Diagnostic] {
    applied.filter { !$0.isMet }.map { one in
      let place = Place(file: one.correction.source, line: one.isKnownFile ? one.correction.line : 0)
      let problem: InputProblem = one.isKnownFile ? .correction(.meetsNothing) : .correction(.ofNoFile)
      return Diagnostic(.warning, at: place, problem)
    }
  }
}
