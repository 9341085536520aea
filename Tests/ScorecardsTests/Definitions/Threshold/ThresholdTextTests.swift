import Testing

@testable import Scorecards

@Suite("Thresholds as people write them")
struct ThresholdTextTests {
  struct Form: CustomTestStringConvertible {
    let metric: String
    let written: String
    let exact: String
    /// The values next to the limit.
    let admits: [String]
    let refuses: [String]

    init(_ metric: String, _ written: String, _ exact: String, admits: [String], refuses: [String]) {
      (self.metric, self.written, self.exact, self.admits, self.refuses) = (metric, written, exact, admits, refuses)
    }

    var testDescription: String { written }
  }

  static let forms = [
    Form("learners", ">= 5M", ">= 5000000", admits: ["5000000"], refuses: ["4999999"]),
    Form("learners", "≥5M", ">= 5000000", admits: ["5000000"], refuses: ["4999999.999"]),
    Form("learners", "5M+", ">= 5000000", admits: ["5000000"], refuses: ["4999999"]),
    Form("learners", "5,000,000", ">= 5000000", admits: ["5000000"], refuses: ["4999999"]),
    Form("learners", ">= 2.5M learners", ">= 2500000", admits: ["2500000"], refuses: ["2499999"]),
    Form("learners", "500K", ">= 500000", admits: ["500000"], refuses: ["499999"]),
    Form("learners", "> 1B", "> 1000000000", admits: ["1000000001"], refuses: ["1000000000"]),
    Form("learners", "5 M", ">= 5000000", admits: ["5000000"], refuses: ["4999999"]),
    Form("learners", "20 FTE", ">= 20", admits: ["20"], refuses: ["19"]),
    Form("learners", "5...7", "5...7", admits: ["5", "7"], refuses: ["4.999", "7.001"]),
    Form("learners", "5–7", "5...7", admits: ["5", "7"], refuses: ["4", "8"]),
    Form("learners", "5..7", "5...7", admits: ["5", "7"], refuses: ["4", "8"]),
    Form("learners", "5 - 7", "5...7", admits: ["5", "7"], refuses: ["4", "8"]),
    Form("learners", "-2...7", "-2...7", admits: ["-2", "0"], refuses: ["-3"]),
    Form("learners", "0–7M", "0...7000000", admits: ["0", "7000000"], refuses: ["7000001"]),
    Form("learners", "200 ± 10 %", "180...220", admits: ["180", "220"], refuses: ["179.999", "220.001"]),
    Form("learners", "200 ± 10", "190...210", admits: ["190", "210"], refuses: ["189", "211"]),
    Form("learners", "= 0", "= 0", admits: ["0"], refuses: ["1", "-1"]),
    Form("learners", "0", "= 0", admits: ["0"], refuses: ["1"]),
    Form("p0", "0", "= 0", admits: ["0"], refuses: ["1"]),
    Form("p0", "3", "<= 3", admits: ["3"], refuses: ["4"]),
    Form("uptime", "> 99.99 %", "> 99.99", admits: ["99.990001"], refuses: ["99.99"]),
    Form("uptime", "99.999%", ">= 99.999", admits: ["99.999"], refuses: ["99.998999"]),
    Form("uptime", ">= 0.999 fraction", ">= 99.9", admits: ["99.9"], refuses: ["99.899"]),
    Form("uptime", "+5.8 %", ">= 5.8", admits: ["5.8"], refuses: ["5.79"]),
    Form("uptime", "< 0.1 percent", "< 0.1", admits: ["0.0999999"], refuses: ["0.1"]),
    Form("uptime", "95 %...99 %", "95...99", admits: ["95", "99"], refuses: ["94.9", "99.1"]),
    Form("uptime", "95...99 %", "95...99", admits: ["95", "99"], refuses: ["94.9", "99.1"]),
    Form("latency", "100 ms", "<= 100", admits: ["100"], refuses: ["100.1"]),
    Form("latency", "< 0.1 s", "< 100", admits: ["99.9"], refuses: ["100"]),
    Form("latency", "≤100ms", "<= 100", admits: ["100"], refuses: ["101"]),
    Form("throughput", "200 rounds/min ± 10 %", "180...220", admits: ["180", "220"], refuses: ["179", "221"]),
    Form("throughput", "> 200 rpm", "> 200", admits: ["201"], refuses: ["200"]),
    Form("throughput", ">= 2 rounds/s", ">= 120", admits: ["120"], refuses: ["119"]),
    Form("ratio", "> 10x", "> 10", admits: ["10.01"], refuses: ["10"]),
    Form("ratio", "> 10", "> 10", admits: ["10.01"], refuses: ["10"]),
    Form("ratio", ">= 50 %", ">= 0.5", admits: ["0.5"], refuses: ["0.49"]),
    Form("runway", ">= 6 months", ">= 6", admits: ["6"], refuses: ["5.9"]),
    Form("runway", "6+ months", ">= 6", admits: ["6"], refuses: ["5.9"]),
    Form("runway", "1 year", ">= 12", admits: ["12"], refuses: ["11"]),
    Form("debt", "< $50M", "< 50000000", admits: ["49999999.99"], refuses: ["50000000"]),
    Form("debt", "$150M", "<= 150000000", admits: ["150000000"], refuses: ["150000000.01"]),
    Form("price_low", "$150M", ">= 150000000", admits: ["150000000"], refuses: ["149999999"]),
    Form("price_low", ">= 150M USD", ">= 150000000", admits: ["150000000"], refuses: ["149999999"]),
    Form("price_low", "USD 150M", ">= 150000000", admits: ["150000000"], refuses: ["149999999"]),
    Form("price_low", "$18–24", "18...24", admits: ["18", "24"], refuses: ["17.99", "24.01"]),
    Form("price_low", "set", "set", admits: ["0.01"], refuses: ["0", "-1"]),
  ]

  @Test(arguments: forms)
  func `each form is exact on both sides`(_ form: Form) throws {
    let metric = try #require(GateFixture.catalogue[form.metric])
    let threshold = try ThresholdText(figure: MeasuredFigure(metric), text: form.written).threshold()
    #expect(threshold.text == form.exact)
    for value in form.admits { #expect(threshold.admits(try #require(Rational(decimal: value))), "\(value)") }
    for value in form.refuses { #expect(!threshold.admits(try #require(Rational(decimal: value))), "\(value)") }
  }

  static let faults: [(metric: String, written: String, problem: ThresholdProblem)] = [
    ("uptime", "< 0.1", .unitMissing(threshold: "< 0.1", of: "`uptime`", unit: "%")),
    ("uptime", "0", .unitMissing(threshold: "0", of: "`uptime`", unit: "%")),
    ("latency", "100", .unitMissing(threshold: "100", of: "`latency`", unit: "ms")),
    ("debt", "< 50M", .unitMissing(threshold: "< 50M", of: "`debt`", unit: "USD")),
    ("uptime", "< 100 ms", .unitMismatch(unit: "ms", of: "`uptime`", ownUnit: "%")),
    ("debt", "< €50M", .unitMismatch(unit: "EUR", of: "`debt`", ownUnit: "USD")),
    ("learners", ">= 5 %", .unitMismatch(unit: "%", of: "`learners`", ownUnit: "count")),
    ("runway", ">= 180 days", .unitMismatch(unit: "d", of: "`runway`", ownUnit: "months")),
    ("latency", "< 100 mss", .unknownUnit("mss", nearest: "ms")),
    ("learners", "5m", .unknownUnit("m", nearest: "M")),
    ("learners", "5,00", .unreadable("5,00")),
    ("learners", "0,1", .unreadable("0,1")),
    ("learners", "0,100", .unreadable("0,100")),
    ("learners", "1,0000", .unreadable("1,0000")),
    ("learners", ">=", .unreadable(">=")),
    ("learners", ">= 5M+", .unreadable(">= 5M+")),
    ("learners", "", .unreadable("")),
    ("learners", "many", .unreadable("many")),
    ("learners", "5.", .unreadable("5.")),
    ("learners", ">> 5", .unreadable(">> 5")),
    ("learners", "7...5", .reversedRange("7...5")),
    ("learners", "5–7M", .ambiguousMultiple("5–7M")),
    ("uptime", "95 % ± 1 %", .ambiguousTolerance("95 % ± 1 %")),
    ("learners", "nan", .unreadable("nan")),
    ("learners", "1e6", .unreadable("1e6")),
  ]

  @Test(arguments: faults)
  func `what can't be read says why`(_ fault: (metric: String, written: String, problem: ThresholdProblem)) throws {
    let metric = try #require(GateFixture.catalogue[fault.metric])
    let found = #expect(throws: ThresholdProblem.self) {
      try ThresholdText(figure: MeasuredFigure(metric), text: fault.written).threshold()
    }
    #expect(found == fault.problem)
  }
}
