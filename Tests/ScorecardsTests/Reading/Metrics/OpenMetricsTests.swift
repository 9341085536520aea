import Testing

@testable import Scorecards

/// OpenMetrics 1.0 between its lines: whatever breaks it makes the file unreadable, and the line is named. Of the same files
/// Python's prometheus_client accepts ten, for blanks that the specification's grammar does not have, and a colon in a label.
@Suite struct OpenMetricsTests {
  struct Bad: CustomTestStringConvertible, Sendable {
    /// Without `# EOF`.
    let text: String
    let line: Int
    let reason: String

    init(_ text: String, _ line: Int, _ reason: String) { (self.text, self.line, self.reason) = (text, line, reason) }

    var testDescription: String { text }
  }

  private static func read(_ text: String) -> Reading {
    ExpositionTests.read(text) {
      $0.layout = .openMetrics
      $0.only = ["learners"]
    }
  }

  @Test(arguments: metadata + lines + order + types + histograms + exemplars)
  func `what breaks OpenMetrics is told with its line, and no value is taken`(bad: Bad) {
    let reading = Self.read(bad.text + "\n# EOF\n")
    #expect(reading.told.last == "error \(bad.line): not readable as OpenMetrics: \(bad.reason)")
    #expect(reading.conditions == [.unreadable])
    #expect(!reading.unreadable("learners").isEmpty)
  }

  @Test(arguments: good)
  func `what keeps to it is read`(text: String) {
    let reading = Self.read(text + "\n# EOF\n")
    #expect(reading.conditions == [.read], "\(reading.told)")
  }

  @Test func `nothing follows the end, and there is one`() {
    let after = "text follows `# EOF`"
    for rest in ["\n", "# EOF\n", "learners 1\n", " "] {
      #expect(
        Self.read("learners 1\n# EOF\n" + rest).told.last == "error 3: not readable as OpenMetrics: \(after)", "\(rest)"
      )
    }
    #expect(Self.read("learners 1\n# EOF").conditions == [.read])
  }

  @Test func `Prometheus text stays as lenient as it is`() {
    for text in ["a 1\n\n# note\nb 1\na 2\n", "# TYPE a counter\na{ x = \"y\", }  -1\n# HELP a late\n"] {
      let reading = ExpositionTests.read(text) { $0.layout = .prometheusText }
      #expect(reading.conditions == [.read], "\(text)")
    }
  }

  @Test func `a family of many metrics is read in chunks of every size alike`() {
    let samples = (0..<40).map { "learners{region=\"r\($0)\"} \($0) 1762041600\n" }.joined()
    let text = "# TYPE learners gauge\n" + samples + "# EOF\n"
    for chunk in [1, 7, 64, 1000] {
      #expect(ExpositionTests.read(text, chunk: chunk).samples("learners").count == 40)
    }
  }

  static let keyword = "behind `#` stands TYPE, HELP, UNIT or, at the end, EOF"
  static let before = "TYPE, HELP and UNIT stand before the samples of `a`"
  static let apart = "the lines of `a` do not stand together, or two families share that name"

  static let metadata: [Bad] = [
    Bad("# a comment\na 1", 1, keyword),
    Bad("#\na 1", 1, keyword),
    Bad("#TYPE a gauge\na 1", 1, keyword),
    Bad("#  TYPE a gauge\na 1", 1, keyword),
    Bad("# type a gauge\na 1", 1, keyword),
    Bad("# TYPE", 1, keyword),
    Bad("# EOF \na 1", 1, keyword),
    Bad("# TYPE \na 1", 1, "a metric's name is expected"),
    Bad("# TYPE 1a gauge\na 1", 1, "a metric's name is expected"),
    Bad("# TYPE  a gauge\na 1", 1, "a metric's name is expected"),
    Bad("# TYPE a", 1, "the line ends before what it says of `a`"),
    Bad("# HELP a\na 1", 1, "the line ends before what it says of `a`"),
    Bad("# UNIT a", 1, "the line ends before what it says of `a`"),
    Bad("# TYPE a-b gauge", 1, "the line ends before what it says of `a`"),
    Bad("# TYPE a \na 1", 1, "`` is no type"),
    Bad("# TYPE a meter\na 1", 1, "`meter` is no type"),
    Bad("# TYPE a Gauge\na 1", 1, "`Gauge` is no type"),
    Bad("# TYPE a gauge \na 1", 1, "`gauge ` is no type"),
    Bad("# TYPE a untyped\na 1", 1, "`untyped` is no type"),
    Bad("# TYPE a gauge\n# TYPE a gauge\na 1", 2, "`a` has two lines of TYPE"),
    Bad("# TYPE a gauge\n# TYPE a counter\na_total 1", 2, "`a` has two lines of TYPE"),
    Bad("# HELP a x\n# HELP a x\na 1", 2, "`a` has two lines of HELP"),
    Bad("# UNIT a_s s\n# UNIT a_s s\na_s 1", 2, "`a_s` has two lines of UNIT"),
    Bad("# TYPE a gauge\na 1\n# HELP a late", 3, before),
    Bad("# TYPE a gauge\na 1\n# TYPE a gauge", 3, before),
    Bad("# HELP a x\na 1\n# UNIT a ", 3, before),
    Bad("a 1\n# TYPE a gauge", 2, before),
    Bad("a{x=\"1\"} 1\n# TYPE a gauge\na{x=\"2\"} 1", 2, before),
    Bad("# UNIT a seconds\na 1", 1, "the name `a` does not end in its unit"),
    Bad("# UNIT aseconds seconds\naseconds 1", 1, "the name `aseconds` does not end in its unit"),
    Bad("# TYPE a_seconds_x gauge\n# UNIT a_seconds_x seconds", 2, "the name `a_seconds_x` does not end in its unit"),
    Bad("# TYPE a_s info\n# UNIT a_s s\na_s_info 1", 2, "`a_s` can't have a unit: it is info"),
    Bad("# UNIT a_s s\n# TYPE a_s stateset", 2, "`a_s` can't have a unit: it is stateset"),
    Bad("# TYPE a gauge\na 1\n# TYPE b gauge\nb 1\n# HELP a late", 5, apart),
    Bad("# HELP a x\n# HELP b x\n# TYPE a gauge\na 1", 3, apart),
  ]

  static let blanks = "one blank stands between the parts of a line, and none elsewhere"

  static let lines: [Bad] = [
    Bad("\na 1", 1, "a line is empty"),
    Bad("a 1\n\nb 1", 2, "a line is empty"),
    Bad("a 1\n", 2, "a line is empty"),
    Bad("   ", 1, "a metric's name is expected"),
    Bad(" a 1", 1, blanks),
    Bad("a  1", 1, blanks),
    Bad("a 1 ", 1, blanks),
    Bad("a\t1", 1, blanks),
    Bad("a 1  1762041600", 1, blanks),
    Bad("a 1 1762041600 ", 1, blanks),
    Bad("a 1\t1762041600", 1, blanks),
    Bad("a{x=\"y\"}1", 1, blanks),
    Bad("a{x=\"y\"}  1", 1, blanks),
    Bad("a {x=\"y\"} 1", 1, "no blank stands before the labels"),
    Bad("a{ x=\"y\"} 1", 1, "no blank stands among the labels"),
    Bad("a{x =\"y\"} 1", 1, "no blank stands among the labels"),
    Bad("a{x= \"y\"} 1", 1, "no blank stands among the labels"),
    Bad("a{x=\"y\" } 1", 1, "no blank stands among the labels"),
    Bad("a{x=\"y\", z=\"1\"} 1", 1, "no blank stands among the labels"),
    Bad("a{x=\"y\",} 1", 1, "a label is expected behind a comma"),
    Bad("a{,} 1", 1, "a label is expected before a comma"),
    Bad("a{,x=\"y\"} 1", 1, "a label is expected before a comma"),
    Bad("a{x=\"y\",,z=\"1\"} 1", 1, "a label is expected before a comma"),
    Bad("a{1x=\"y\"} 1", 1, "a label's name is of letters, digits and `_`, and begins with no digit"),
    Bad("a{x:y=\"y\"} 1", 1, "a label's name is of letters, digits and `_`, and begins with no digit"),
    Bad("a{x=\"y\",x=\"z\"} 1", 1, "the label `x` stands twice"),
    Bad("a{x} 1", 1, "`=` is expected behind a label's name"),
    Bad("a{x=y} 1", 1, "a label's value stands in double quotes"),
    Bad("a{x='y'} 1", 1, "a label's value stands in double quotes"),
    Bad("a{x=\"y\"z=\"1\"} 1", 1, "a comma is expected between labels"),
    Bad("a{x=\"y} 1", 1, "the labels have no closing brace"),
    Bad("a{x=\"y\" 1", 1, "the labels have no closing brace"),
    Bad("a", 1, "a blank is expected behind the name"),
    Bad("a ", 1, "the line ends before its value"),
    Bad("{} 1", 1, "the sample names no metric"),
    Bad("1a 1", 1, "a metric's name begins with a letter, `_` or `:`"),
    Bad("a one", 1, "`one` is no number"),
    Bad("a 0x1", 1, "`0x1` is no number"),
    Bad("a 1_000", 1, "`1_000` is no number"),
    Bad("a 1,5", 1, "`1,5` is no number"),
    Bad("a 1e", 1, "`1e` is no number"),
    Bad("a .", 1, "`.` is no number"),
    Bad("a --1", 1, "`--1` is no number"),
    Bad("a infinite", 1, "`infinite` is no number"),
    Bad("a 1 now", 1, "`now` is no timestamp"),
    Bad("a 1 NaN", 1, "`NaN` is no timestamp"),
    Bad("a 1 +Inf", 1, "`+Inf` is no timestamp"),
    Bad("a 1 1_0", 1, "`1_0` is no timestamp"),
    Bad("a 1 2026-02-28T06:00:00Z", 1, "`2026-02-28T06:00:00Z` is no timestamp"),
    Bad("a 1 1762041600 1762041600", 1, "text follows the sample"),
  ]

  static let labels = "the samples with the same labels do not stand together"
  static let mixed = "some samples with the same labels have a timestamp, and some have none"
  static let back = "the timestamps of samples with the same labels go back"

  static let order: [Bad] = [
    Bad("a 1\nb 1\na 2", 3, apart),
    Bad("# TYPE a gauge\na 1\nb 1\na 1", 4, apart),
    Bad("# TYPE a counter\na_total 1\n# TYPE a_total gauge\na_total 1", 3, apart.replacing("`a`", with: "`a_total`")),
    Bad("# TYPE a_total gauge\na_total 1\n# TYPE a counter\na_total 1", 3, apart.replacing("`a`", with: "`a_total`")),
    Bad("# TYPE a summary\na_sum 1\n# TYPE a_sum gauge\na_sum 1", 3, apart.replacing("`a`", with: "`a_sum`")),
    Bad("# TYPE a gauge\na{x=\"1\"} 1\na{x=\"2\"} 1\na{x=\"1\"} 1", 4, labels),
    Bad("a{x=\"1\"} 1\na{x=\"2\"} 1\na{x=\"1\"} 2", 3, labels),
    Bad("a{x=\"1\",y=\"2\"} 1\na 1\na{y=\"2\",x=\"1\"} 2", 3, labels),
    Bad("# TYPE a counter\na_total{x=\"1\"} 1\na_total{x=\"2\"} 1\na_created{x=\"1\"} 1", 4, labels),
    Bad("# TYPE a summary\na_count{x=\"1\"} 1\na_count{x=\"2\"} 1\na_sum{x=\"1\"} 1", 4, labels),
    Bad(
      "# TYPE a summary\na{x=\"1\",quantile=\"0.5\"} 1\na{x=\"2\",quantile=\"0.5\"} 1\na{x=\"1\",quantile=\"0.9\"} 1",
      4,
      labels),
    Bad("# TYPE a stateset\na{a=\"u\",x=\"1\"} 1\na{a=\"u\",x=\"2\"} 1\na{a=\"v\",x=\"1\"} 0", 4, labels),
    Bad("a 1 1762041600\na 2", 2, mixed),
    Bad("a 1\na 2 1762041600", 2, mixed),
    Bad("# TYPE a counter\na_total 1 1762041600\na_created 1", 3, mixed),
    Bad("# TYPE a gauge\na{x=\"1\"} 1 1\na{x=\"1\"} 2 2\na{x=\"1\"} 2", 4, mixed),
    Bad("a 1 1762041600\na 2 1762041599", 2, back),
    Bad("a 1 1762041600.000000002\na 2 1762041600.000000001", 2, back),
    Bad("a 1 0\na 2 -1", 2, back),
    Bad("# TYPE a counter\na_total 1 2\na_created 1 1", 3, back),
    Bad("# TYPE a stateset\na{a=\"u\"} 1 2\na{a=\"v\"} 0 1", 3, back),
  ]

  static let ending = "the type of `a` asks for another ending of its samples' names"

  static let types: [Bad] = [
    Bad("# TYPE a counter\na 1", 2, ending),
    Bad("# TYPE a info\na 1", 2, ending),
    Bad("# TYPE a histogram\na 1", 2, ending),
    Bad("# TYPE a gaugehistogram\na 1", 2, ending),
    Bad("# TYPE a counter\na_total -1", 2, "`a_total` is not negative"),
    Bad("# TYPE a counter\na_total -Inf", 2, "`a_total` is not negative"),
    Bad("# TYPE a counter\na_total NaN", 2, "`a_total` is not NaN"),
    Bad("# TYPE a stateset\na 1", 2, "a state has a label `a`"),
    Bad("# TYPE a stateset\na{b=\"u\"} 1", 2, "a state has a label `a`"),
    Bad("# TYPE a stateset\na{a=\"u\"} 2", 2, "a state is 0 or 1"),
    Bad("# TYPE a stateset\na{a=\"u\"} -1", 2, "a state is 0 or 1"),
    Bad("# TYPE a stateset\na{a=\"u\"} 0.5", 2, "a state is 0 or 1"),
    Bad("# TYPE a stateset\na{a=\"u\"} NaN", 2, "a state is 0 or 1"),
    Bad("# TYPE a info\na_info 0", 2, "an info is 1"),
    Bad("# TYPE a info\na_info{x=\"y\"} 2", 2, "an info is 1"),
    Bad("# TYPE a info\na_info NaN", 2, "an info is 1"),
    Bad("# TYPE a summary\na 1", 2, "a quantile has a label `quantile` from 0 to 1"),
    Bad("# TYPE a summary\na{quantile=\"-0.1\"} 1", 2, "a quantile has a label `quantile` from 0 to 1"),
    Bad("# TYPE a summary\na{quantile=\"1.1\"} 1", 2, "a quantile has a label `quantile` from 0 to 1"),
    Bad("# TYPE a summary\na{quantile=\"NaN\"} 1", 2, "a quantile has a label `quantile` from 0 to 1"),
    Bad("# TYPE a summary\na{quantile=\"\"} 1", 2, "a quantile has a label `quantile` from 0 to 1"),
    Bad("# TYPE a summary\na{quantile=\"0.5\"} -1", 2, "a quantile is not negative"),
    Bad("# TYPE a summary\na_sum -1", 2, "`a_sum` is not negative"),
    Bad("# TYPE a summary\na_sum NaN", 2, "`a_sum` is not NaN"),
    Bad("# TYPE a summary\na_count -1", 2, "`a_count` is not negative"),
    Bad("# TYPE a summary\na_count 1.5", 2, "`a_count` is a whole number"),
    Bad("# TYPE a summary\na_count NaN", 2, "`a_count` is not NaN"),
  ]

  static let le = "a bucket has a label `le` that is a number"
  static let noInfinity = "there is no bucket `+Inf` in `a`"
  static let unequal = "the count is not that of the bucket `+Inf` in `a`"
  static let half = "there is a sum without a count, or a count without a sum in `a`"

  static let histograms: [Bad] = [
    Bad("# TYPE a histogram\na_bucket 1", 2, le),
    Bad("# TYPE a histogram\na_bucket{le=\"x\"} 1", 2, le),
    Bad("# TYPE a histogram\na_bucket{le=\"NaN\"} 1", 2, le),
    Bad("# TYPE a gaugehistogram\na_bucket{x=\"1\"} 1", 2, le),
    Bad("# TYPE a histogram\na_bucket{le=\"Inf\"} 1", 2, "the last bucket's `le` is written `+Inf`"),
    Bad("# TYPE a histogram\na_bucket{le=\"+INF\"} 1", 2, "the last bucket's `le` is written `+Inf`"),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} -1", 2, "`a_bucket` is not negative"),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} NaN", 2, "`a_bucket` is not NaN"),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1.5", 2, "`a_bucket` is a whole number"),
    Bad("# TYPE a histogram\na_bucket{le=\"1\"} 1", 3, noInfinity),
    Bad("# TYPE a histogram\na_bucket{le=\"1\"} 1\nb 1", 3, noInfinity),
    Bad("# TYPE a histogram\na_count 1\na_sum 1", 4, noInfinity),
    Bad("# TYPE a histogram\na_bucket{le=\"-Inf\"} 1", 3, noInfinity),
    Bad("# TYPE a gaugehistogram\na_gcount 1\na_gsum 1", 4, noInfinity),
    Bad("# TYPE a histogram\na_bucket{le=\"1\",x=\"1\"} 1\na_bucket{le=\"+Inf\",x=\"2\"} 1", 3, noInfinity),
    Bad("# TYPE a histogram\na_bucket{le=\"1\"} 1 1\na_bucket{le=\"+Inf\"} 1 2", 3, noInfinity),
    Bad(
      "# TYPE a histogram\na_bucket{le=\"2\"} 1\na_bucket{le=\"1\"} 1\na_bucket{le=\"+Inf\"} 1", 3,
      "the buckets do not ascend by `le`"),
    Bad(
      "# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_bucket{le=\"1\"} 1", 3, "the buckets do not ascend by `le`"),
    Bad("# TYPE a histogram\na_bucket{le=\"1\"} 1\na_bucket{le=\"1.0\"} 1", 3, "the buckets do not ascend by `le`"),
    Bad(
      "# TYPE a histogram\na_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1", 3,
      "a bucket holds less than the one before it"),
    Bad(
      "# TYPE a gaugehistogram\na_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1", 3,
      "a bucket holds less than the one before it"),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_count 2\na_sum 1", 5, unequal),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_count 0\na_sum 1", 5, unequal),
    Bad("# TYPE a gaugehistogram\na_bucket{le=\"+Inf\"} 1\na_gcount 2\na_gsum 1", 5, unequal),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_count 1", 4, half),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_sum 1", 4, half),
    Bad("# TYPE a gaugehistogram\na_bucket{le=\"+Inf\"} 1\na_gsum 1", 4, half),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_count 1\na_sum -1", 4, "`a_sum` is not negative"),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_count 1\na_sum NaN", 4, "`a_sum` is not NaN"),
    Bad("# TYPE a gaugehistogram\na_bucket{le=\"+Inf\"} 1\na_gcount 1\na_gsum NaN", 4, "`a_gsum` is not NaN"),
    Bad(
      "# TYPE a histogram\na_bucket{le=\"-1\"} 1\na_bucket{le=\"+Inf\"} 2\na_count 2\na_sum 1", 6,
      "there is a sum beside negative buckets in `a`"),
    Bad(
      "# TYPE a gaugehistogram\na_bucket{le=\"1\"} 1\na_bucket{le=\"+Inf\"} 2\na_gcount 2\na_gsum -1", 6,
      "the sum is negative, and no bucket is in `a`"),
  ]

  static let misplaced = "only totals of counters and buckets of histograms have exemplars"
  static let form = "an exemplar is `# {labels} value`, and perhaps a timestamp"

  static let exemplars: [Bad] = [
    Bad("a 1 # {x=\"y\"} 1", 1, misplaced),
    Bad("# TYPE a gauge\na 1 # {x=\"y\"} 1", 2, misplaced),
    Bad("# TYPE a info\na_info 1 # {x=\"y\"} 1", 2, misplaced),
    Bad("# TYPE a stateset\na{a=\"u\"} 1 # {x=\"y\"} 1", 2, misplaced),
    Bad("# TYPE a summary\na{quantile=\"0.5\"} 1 # {x=\"y\"} 1", 2, misplaced),
    Bad("# TYPE a summary\na_count 1 # {x=\"y\"} 1", 2, misplaced),
    Bad("# TYPE a counter\na_created 1 # {x=\"y\"} 1", 2, misplaced),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_count 1 # {x=\"y\"} 1", 3, misplaced),
    Bad("# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_sum 1 # {x=\"y\"} 1", 3, misplaced),
    Bad("# TYPE a gaugehistogram\na_bucket{le=\"+Inf\"} 1\na_gcount 1 # {x=\"y\"} 1", 3, misplaced),
    Bad("# TYPE a counter\na_total 1 #", 2, form),
    Bad("# TYPE a counter\na_total 1 # ", 2, blanks),
    Bad("# TYPE a counter\na_total 1 # x", 2, form),
    Bad("# TYPE a counter\na_total 1 #{x=\"y\"} 1", 2, form),
    Bad("# TYPE a counter\na_total 1 #  {x=\"y\"} 1", 2, form),
    Bad("# TYPE a counter\na_total 1  # {x=\"y\"} 1", 2, blanks),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\"}", 2, "the line ends before its value"),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\"}  1", 2, blanks),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\"} 1 ", 2, blanks),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\"} 1  1", 2, blanks),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\"} one", 2, "`one` is no number"),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\"} 1 now", 2, "`now` is no timestamp"),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\"} 1 1 1", 2, form),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\"} 1 # {x=\"y\"} 1", 2, form),
    Bad("# TYPE a counter\na_total 1 # {x=y} 1", 2, "a label's value stands in double quotes"),
    Bad("# TYPE a counter\na_total 1 # {x=\"y\" 1", 2, "the labels have no closing brace"),
    Bad(
      "# TYPE a counter\na_total 1 # {x=\"\(String(repeating: "y", count: 128))\"} 1", 2,
      "an exemplar's labels have 129 characters, more than 128"),
    Bad(
      "# TYPE a counter\na_total 1 # {x=\"\(String(repeating: "y", count: 100))\",z=\"\(String(repeating: "y", count: 27))\"} 1",
      2, "an exemplar's labels have 129 characters, more than 128"),
  ]

  static let good: [String] = [
    "learners 1",
    "a 1\nb 1\nc 1 1762041600",
    "a +Inf\nb -inf\nc NaN\nd infinity\ne 1e400\nf 5.\ng .5\nh -1.5E-3\ni +1\nj nan",
    "a 1 1762041600\na 2 1762041601\na 2 1762041601.5",
    "a 1 1762041600\na 1 1762041600",
    "a 1 -1\na 1 0",
    "# TYPE a gauge\n# HELP a text\n# UNIT a \na 1",
    "# HELP a \n# TYPE a unknown\na{} 1",
    "# HELP a a # \\n \\\\ \\\" \\x\na 1",
    "# UNIT a_seconds seconds\n# TYPE a_seconds gauge\na_seconds 1",
    "# UNIT a_by_bytes_second by_bytes_second\n# TYPE a_by_bytes_second gauge\na_by_bytes_second 1",
    "# TYPE a_seconds counter\n# UNIT a_seconds seconds\na_seconds_total 1\na_seconds_created 1",
    "# TYPE a gauge\n# TYPE b gauge\nb 1",
    "# TYPE a counter\na_total{x=\"1\"} 1\na_created{x=\"1\"} 1\na_total{x=\"2\"} 0",
    "# TYPE a counter\na_total 1 # {} 0.5",
    "# TYPE a counter\na_total 1 # {x=\"y\"} 0.5 1762041600.123",
    "# TYPE a counter\na_total{x=\"y\"} 1 1762041600 # {x=\"# {}\",z=\"\\\"\"} -0.5",
    "# TYPE a counter\na_total 1 # {x=\"\(String(repeating: "y", count: 127))\"} 1",
    "# TYPE a counter\na_total 1 # {x=\"\(String(repeating: "ü", count: 127))\"} 1",
    "# TYPE a stateset\na{a=\"u\"} 1\na{a=\"v\"} 0\na{a=\"u\",x=\"1\"} 1.0",
    "# TYPE a info\na_info{x=\"1\"} 1\na_info{x=\"2\"} 1\na_info{x=\"1\"} 1",
    "# TYPE a summary\na{quantile=\"0\"} 1\na{quantile=\"0.5\"} NaN\na{quantile=\"1\"} 1\na_sum 1.5\na_count 1\na_created 1",
    "# TYPE a histogram\na_bucket{le=\"1\"} 1\na_bucket{le=\"+Inf\"} 2\na_count 2\na_sum 1.5\na_created 1",
    "# TYPE a histogram\na_bucket{le=\"+Inf\"} 0",
    "# TYPE a histogram\na_bucket{le=\"-1\"} 1\na_bucket{le=\"0\"} 1\na_bucket{le=\"+Inf\"} 2",
    "# TYPE a histogram\na_sum 1\na_count 1\na_bucket{le=\"1e-3\"} 1\na_bucket{le=\"2.5\"} 1 # {x=\"y\"} 1\na_bucket{le=\"+Inf\"} 1",
    "# TYPE a histogram\na_bucket{x=\"1\",le=\"+Inf\"} 1\na_bucket{x=\"2\",le=\"+Inf\"} 1",
    "# TYPE a histogram\na_bucket{le=\"+Inf\"} 1 1\na_bucket{le=\"+Inf\"} 2 2",
    "# TYPE a gaugehistogram\na_bucket{le=\"-1\"} 1\na_bucket{le=\"+Inf\"} 2\na_gcount 2\na_gsum -3",
    "# TYPE a gaugehistogram\na_bucket{le=\"+Inf\"} 2 # {x=\"y\"} 1",
    "# TYPE a gauge\na 1\n# TYPE a_b gauge\na_b 1\nab 1",
    "a_total 1\nb_bucket 1",
    "a{x=\"\",y=\"a,b=c}{\"} 1",
    "a:b 1\n_c 1",
  ]
}
