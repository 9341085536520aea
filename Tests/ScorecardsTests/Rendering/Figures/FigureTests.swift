import Foundation
import FoundationXML
import Testing

@testable import Scorecards

/// Every kind of picture against its golden, and what holds for all of them whatever the values are.
@Suite struct FigureTests {
  private static let long = String(repeating: "Learner onboarding ", count: 12)
  private static let rightToLeft = "متعلمون في جميع المناطق 👩🏽‍💻🚀 <b>&\"'</b> \u{202E}x\u{1}"
  private static let huge = "1" + String(repeating: "0", count: 999)

  private func days() throws -> Figure {
    try #require(DaysPicture(gate: SampleFigures.gate, incidents: SampleFigures.incidents).figure)
  }

  private static func hostile() -> [Figure?] {
    let values = ["0", "-5", "1", huge, "-" + huge, "0." + huge]
    let bounds: [Threshold.Bound] = [
      .atLeast(.zero), .below(Rational(10)), .exactly(.zero), .within(Rational(-1), Rational(1)), .set,
      .atMost(Build.number(huge)), .above(Build.number("-" + huge)),
    ]
    let bullets = bounds.flatMap { bound in
      values.map { SampleFigures.bullet(bound, partial: .atLeast(.one), value: $0, title: rightToLeft) }
    }
    let trends = bounds.flatMap { bound in
      [["0", "0"], ["1", huge], ["-" + huge, nil, "3"], [huge, huge]].map {
        SampleFigures.trend($0, target: bound, title: long)
      }
    }
    return bullets + trends
  }

  @Test func bullets() throws {
    expectGolden(
      FigureMarkup(
        try #require(
          SampleFigures.bullet(
            .atLeast(Rational(5_000_000)), partial: .atLeast(Rational(2_000_000)), value: "4200000", status: .partial))
      ).file,
      named: "figure-bullet.svg")
  }

  @Test func trendAndSpark() throws {
    let judged = SampleFigures.gate.first
    func trend(_ index: Int) -> TrendPicture {
      TrendPicture(result: judged.criteria[index], judgedAt: judged.judgedAt, document: "gate-07")
    }
    let picture = trend(0)
    expectGolden(FigureMarkup(try #require(picture.figure)).file, named: "figure-trend.svg")
    expectGolden(FigureMarkup(try #require(picture.spark)).file, named: "figure-spark.svg")
    expectGolden(FigureMarkup(try #require(trend(1).figure)).file, named: "figure-trend-window.svg")
  }

  @Test func daysWithIncidents() throws {
    let figure = try days()
    expectGolden(FigureMarkup(figure).file, named: "figure-days.svg")
    #expect(
      figure.text.hasPrefix("Uptime (≥ 99.999 %): 25 days met, 1 day partial (Feb 18), 1 day missed (Feb 22) and "))
    #expect(figure.text.hasSuffix("1 day without a value (Feb 24). 2 incidents: P1 on Feb 20 and P2 on Feb 20."))
  }

  /// As many blocks as are needed, of about the same length.
  @Test(arguments: [(1, 1), (14, 14), (16, 16), (17, 9), (28, 14), (30, 15), (31, 16), (33, 11), (96, 16)])
  func daysStandInBlocks(days: Int, side: Int) {
    #expect(DaysPicture.blocks(of: days) == side)
  }

  @Test func showsTheWholeWindowSoFarAndNothingElse() throws {
    let figure = try days()
    #expect(figure.title == "28 days up to Feb 28, 2026")
    let drawn = try #require(figure.drawing.days)
    #expect(drawn.dayTexts.first == "Feb 1" && drawn.dayTexts.last == "Feb 28" && drawn.daysPerBlock == 14)
    #expect(drawn.rows.allSatisfy { $0.cells.count == 28 })
    let measure = Build.measure(SampleGates.uptime, .atLeast(.one), over: .mean, window: SampleGates.february)
    #expect(measure.windowDays(until: Build.instant("2026-02-10T12:00:00Z"))?.upperBound == Build.day("2026-02-10"))
    #expect(measure.windowDays(until: Build.instant("2026-03-10T12:00:00Z"))?.upperBound == Build.day("2026-02-28"))
    #expect(measure.windowDays(until: Build.instant("2026-01-31T23:59:59Z")) == nil)
    let sum = Build.measure(SampleGates.uptime, .atLeast(.one), over: .sum, window: SampleGates.february)
    #expect(sum.windowDays(until: Build.instant("2026-02-10T12:00:00Z")) == nil)
    let long = Window(first: Build.day("2025-01-01"), last: Build.day("2026-02-28"))
    let year = Build.measure(SampleGates.uptime, .atLeast(.one), over: .mean, window: long)
    #expect(year.windowDays(until: Build.instant("2026-02-28T23:59:00Z"))?.lowerBound == Build.day("2025-11-25"))
  }

  @Test func timelineAndPlan() throws {
    let timeline = try #require(GateTimeline(results: SampleFigures.results).figure)
    expectGolden(FigureMarkup(timeline).file, named: "figure-gates.svg")
    let plan = try #require(
      SixMonthPlan(plan: PlanEntries(results: SampleFigures.results, briefing: Briefing())).figure)
    expectGolden(FigureMarkup(plan).file, named: "figure-six-months.svg")
  }

  @Test func `a plan's picture keeps what weighs most and says what it leaves out`() throws {
    func plan(_ count: Int) -> SixMonthPlan {
      var briefing = Briefing()
      briefing.roadmap = (0..<count).map { index in
        RoadmapItem(
          track: .compliance, title: "Item \(index)", owner: "CEO", due: Build.day("2026-03-20").adding(days: index),
          progress: .state(.queued, completed: nil), note: nil)
      }
      let results = SampleGates.results([SampleGates.upcoming], asOf: "2026-03-10T06:00:00Z")
      return SixMonthPlan(plan: PlanEntries(results: results, briefing: briefing), document: "kickoff")
    }
    let whole = try #require(plan(6).figure)
    #expect(whole.text.contains("Item 5") && whole.text.contains("Gate 11 is decided") && !whole.text.contains("more"))
    let cut = try #require(plan(8).figure)
    #expect(cut.text.contains("Gate 11 is decided.") && cut.text.contains("Item 5") && !cut.text.contains("Item 6"))
    #expect(cut.text.hasSuffix(" Not in the picture: 2 dates of the table."))
    #expect(plan(8).fields.values["notDrawn"] == .text("Not in the picture: 2 dates of the table."))
    #expect(plan(6).fields.values["notDrawn"] == .absent)
  }

  @Test func everyPictureIsXMLAndStaysInsideItsFrame() throws {
    let figures = Self.hostile().compactMap { $0 } + [try days()]
    #expect(figures.count > 60)
    for figure in figures {
      let text = FigureMarkup(figure).file
      let seen = try SVGCheck(text)
      #expect(seen.elements.contains("title") && seen.elements.contains("desc"), "\(figure.name)")
      #expect(!seen.hasIdentifiers)
      #expect(seen.outside == [], "\(figure.title): \(seen.outside)")
      #expect(!text.contains("nan") && !text.contains("inf") && !text.unicodeScalars.contains("\u{202E}"))
      #expect(FigureMarkup(figure).file == text)
    }
  }

  @Test func noValueNoPicture() {
    #expect(SampleFigures.bullet(.atLeast(.one), value: nil) == nil)
    #expect(SampleFigures.bullet(.atLeast(.one), value: "1", status: .stale) == nil)
    #expect(SampleFigures.trend([]) == nil)
    #expect(SampleFigures.trend(["1"]) == nil)
    #expect(DaysPicture(gate: SampleGates.conditionalGo, incidents: []).figure == nil)
    #expect(DaysPicture(gate: SampleGates.upcoming, incidents: []).figure == nil)
  }

  @Test func namesAreClippedAndEscaped() {
    #expect(FigureLabel.clipped("abcdef", room: 6) == "abcdef")
    #expect(FigureLabel.clipped("abc def", room: 4) == "abc…")
    #expect(FigureLabel.clipped("🚀🚀🚀", room: 4) == "🚀🚀…")
    #expect(XMLText.escaped("<a&\"'>\u{FFFE}") == "&lt;a&amp;&quot;&#39;&gt;")
  }

  @Test func theStyleSheetHasTheScaleOfThePictures() throws {
    let style = try PackageFiles.template("style.css")
    for colour in FigureColour.allCases {
      #expect(style.contains("--\(colour.rawValue): \(colour.light);"), "\(colour)")
      #expect(style.contains("--\(colour.rawValue): \(colour.dark);"), "\(colour)")
      #expect(style.contains(".c-\(colour.rawValue) { --c: var(--\(colour.rawValue)); }"), "\(colour)")
    }
  }
}

extension Figure.Drawing {
  fileprivate var days: DaysFigure? { if case .days(let days) = self { days } else { nil } }
}
