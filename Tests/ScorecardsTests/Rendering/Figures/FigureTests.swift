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
      FigureMarkup.file(
        try #require(
          SampleFigures.bullet(
            .atLeast(Rational(5_000_000)), partial: .atLeast(Rational(2_000_000)), value: "4200000", status: .partial))),
      named: "figure-bullet.svg")
  }

  @Test func trendAndSpark() throws {
    let picture = TrendPicture(result: SampleFigures.gate.criteria[0], gate: SampleFigures.gate)
    expectGolden(FigureMarkup.file(try #require(picture.figure)), named: "figure-trend.svg")
    expectGolden(FigureMarkup.file(try #require(picture.spark)), named: "figure-spark.svg")
    let window = TrendPicture(result: SampleFigures.gate.criteria[1], gate: SampleFigures.gate)
    expectGolden(FigureMarkup.file(try #require(window.figure)), named: "figure-trend-window.svg")
  }

  @Test func daysWithIncidents() throws {
    let figure = try days()
    expectGolden(FigureMarkup.file(figure), named: "figure-days.svg")
    #expect(
      figure.text.hasPrefix("Uptime (≥ 99.999 %): 11 days met, 1 day partial (Feb 18), 1 day missed (Feb 22) and "))
    #expect(figure.text.hasSuffix("1 day without a value (Feb 24). 2 incidents: P1 on Feb 20 and P2 on Feb 20."))
  }

  @Test func timelineAndPlan() throws {
    let timeline = try #require(GateTimeline(results: SampleFigures.results).figure)
    expectGolden(FigureMarkup.file(timeline), named: "figure-gates.svg")
    let plan = try #require(SixMonthPlan(results: SampleFigures.results).figure)
    expectGolden(FigureMarkup.file(plan), named: "figure-six-months.svg")
  }

  @Test func everyPictureIsXMLAndStaysInsideItsFrame() throws {
    let figures = Self.hostile().compactMap { $0 } + [try days()]
    #expect(figures.count > 60)
    for figure in figures {
      let text = FigureMarkup.file(figure)
      let seen = try SVGCheck(text)
      #expect(seen.elements.contains("title") && seen.elements.contains("desc"), "\(figure.name)")
      #expect(!seen.hasIdentifiers)
      #expect(seen.outside == [], "\(figure.title): \(seen.outside)")
      #expect(!text.contains("nan") && !text.contains("inf") && !text.unicodeScalars.contains("\u{202E}"))
      #expect(FigureMarkup.file(figure) == text)
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
    #expect(FigureLabel.escaped("<a&\"'>\u{FFFE}") == "&lt;a&amp;&quot;&#39;&gt;")
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
