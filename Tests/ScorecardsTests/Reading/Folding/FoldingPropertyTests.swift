import Testing

@testable import Scorecards

/// Random series, in and out of order, from several files with and without ranks, held against the naive folds.
@Suite("Every fold is that of a plain list of samples")
struct FoldingPropertyTests {
  static let base = SampleTime(1_769_904_000) * 1_000_000_000

  struct Case {
    let series: NaiveSeries
    let questions: MetricQuestions
  }

  static func thresholds(_ random: inout SeededNumbers) -> Threshold {
    let limit = number(&random)
    let bounds: [Threshold.Bound] = [
      .atLeast(limit), .above(limit), .atMost(limit), .below(limit), .exactly(limit), .set,
      .within(min(limit, Rational(3)), max(limit, Rational(3))),
    ]
    return Threshold(bound: bounds.randomElement(using: &random) ?? .set)
  }

  /// Mostly short decimals of changing scale; some that no machine word holds.
  static func number(_ random: inout SeededNumbers) -> Rational {
    let digits = Int.random(in: -40...400, using: &random)
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return Rational(decimal: "12345678901234567890.\(abs(digits))") ?? .zero
    case 1: return Rational(decimal: "\(digits)e15") ?? .zero
    case 2: return Rational(digits).divided(byCount: 7) ?? .zero
    default:
      let places = Int.random(in: 0...3, using: &random)
      return Rational(decimal: "\(digits)e-\(places)") ?? .zero
    }
  }

  static func make(_ seed: Int) -> Case {
    var random = SeededNumbers(state: UInt64(seed))
    let files = Int.random(in: 1...3, using: &random)
    let ranks = (0..<files).map { _ in [nil, 1, 2].randomElement(using: &random) ?? nil }
    let isOrdered = seed.isMultiple(of: 3)
    let step = [15, 3600, 7 * 3600].randomElement(using: &random) ?? 15
    var entries: [NaiveSeries.Entry] = []
    for file in 0..<files {
      for line in 2..<Int.random(in: 3...80, using: &random) {
        let ticks = isOrdered ? line : Int.random(in: 0...60, using: &random)
        let time = base + SampleTime(ticks * step) * 1_000_000_000
        entries.append(NaiveSeries.Entry(time: time, value: number(&random), file: file, line: line))
      }
    }
    var questions = MetricQuestions()
    for over in Fold.overTime where over != .worst {
      let start = Int.random(in: -10...40, using: &random) * step
      let length = Int.random(in: 1...80, using: &random) * step
      let from = Instant(base).adding(seconds: start)
      let period = Period(start: from, end: from.adding(seconds: length).next)
      questions.foldings.insert(
        Folding(
          over, in: period, standsUntil: from.adding(seconds: length),
          within: over.needsWithin ? thresholds(&random) : nil,
          isTimeWeighted: [.mean, .share].contains(over) && Bool.random(using: &random)))
      questions.instants.insert(from)
    }
    return Case(series: NaiveSeries(entries: entries, ranks: ranks), questions: questions)
  }

  @Test(arguments: 0..<150)
  func matchesTheNaiveFold(_ seed: Int) throws {
    let made = Self.make(seed)
    var store = SampleStore(
      asOf: Instant(SampleTime.latest), questions: ["m": made.questions], temporaryFolder: "/tmp")
    let series = store.series(of: "m", labels: [:])
    for entry in made.series.entries {
      store.add(PackedNumber(entry.value), at: entry.time, to: series, file: entry.file, line: entry.line)
    }
    let (metrics, _) = try store.collected(ranks: made.series.ranks).evidence()
    let found = try #require(metrics["m"]?.series.first)
    for folding in made.questions.foldings {
      let expected = made.series.fold(folding)
      let folded = try #require(found.folded[folding])
      #expect(folded.value == expected.value, "seed \(seed), \(folding.over)")
      #expect(folded.samples == expected.samples && folded.days == expected.days, "seed \(seed), \(folding.over)")
      #expect((folded.conflict != nil) == expected.hasConflict, "seed \(seed), \(folding.over)")
    }
    let (samples, _) = made.series.joined
    for instant in made.questions.instants {
      guard let last = samples.last(where: { $0.time <= instant.clampedSampleTime }) else { continue }
      #expect(found.last[instant]?.value == last.value && found.last[instant]?.place.line == last.line)
    }
  }
}
