/// How much of a memo fits on its two pages of paper.
///
/// The heights are estimates in points, on the safe side: a browser breaks the lines. Whatever a list has to leave out
/// is said below it.
struct MemoSpace {
  /// What two pages hold, less what breaks between them waste.
  static let pages = 1440
  private static let (line, tableLine) = (14, 11)

  /// A list whose last rows can be left out.
  struct List {
    let heights: [Int]
    /// Rows that it has at most, however much room there is, and at least.
    let most: Int
    let least: Int

    fileprivate var longest: Int { height(min(most, heights.count)) }

    fileprivate func height(_ rows: Int) -> Int { heights.prefix(rows).reduce(0, +) }

    /// The most rows that fit.
    fileprivate func rows(in room: Int) -> Int {
      let count = min(most, heights.count)
      return (0...count).last { height($0) <= room }.map { max($0, min(least, count)) } ?? min(least, count)
    }
  }

  /// Rows of each list: where there is too little room for all, risks are left out first, then dates, then conditions.
  /// - Parameter other: height of everything else.
  static func rows(risks: List, dates: List, conditions: List, beside other: Int) -> (
    risks: Int, dates: Int, conditions: Int
  ) {
    var room = pages - other - dates.longest - conditions.longest
    let ofRisks = risks.rows(in: room)
    room += dates.longest - risks.height(ofRisks)
    let ofDates = dates.rows(in: room)
    room += conditions.longest - dates.height(ofDates)
    return (ofRisks, ofDates, conditions.rows(in: room))
  }

  /// What stands on a memo whatever is in it: title, head of the band, headings, heads of tables, the last line.
  static let frame = 420

  /// The rows that each list keeps, however little room there is.
  static let leastLists = 130

  /// All texts of a value below one another.
  /// - Parameter width: characters of a line.
  static func text(_ value: TemplateValue, width: Int = 110) -> Int {
    switch value {
    case .text(let text), .markup(let text), .html(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
        $0 + paragraph(String($1), width: width)
      }
    case .texts(let texts): texts.reduce(0) { $0 + text($1, width: width) }
    case .list(let rows): rows.reduce(0) { $0 + joined($1, width: width) }
    case .fields(let fields): fields.values.values.reduce(0) { $0 + text($1, width: width) }
    case .flag, .absent: 0
    }
  }

  /// The texts of a group of values on one line.
  private static func joined(_ fields: TemplateFields, width: Int) -> Int {
    let parts = fields.values.sorted { $0.key < $1.key }.compactMap { $0.value.written(in: .markdown) }
    return lines(parts.joined(separator: " ").count, width) * line
  }

  /// A paragraph.
  private static func paragraph(_ text: String, width: Int) -> Int { lines(text.count, width) * line + 6 }

  /// A row of a table: its cells share the width.
  static func row(_ fields: TemplateFields) -> Int {
    let text = fields.values.values.reduce(0) { $0 + ($1.written(in: .markdown)?.count ?? 0) }
    return lines(text, 100) * tableLine + 6
  }

  private static func lines(_ count: Int, _ width: Int) -> Int { max(1, (count + width - 1) / width) }
}

extension BoardMemo {
  /// Of everything but the lists that can be shortened. Texts of the band share its width with its facts, and charts
  /// beside figures take room of their own.
  static func height(of told: [String: TemplateValue], _ charts: Int) -> Int {
    func text(_ name: String, width: Int = 110) -> Int { told[name].map { MemoSpace.text($0, width: width) } ?? 0 }
    let band = max(text("facts", width: 50), text("meaning", width: 55) + 20)
    let scorecard = if case .fields(let fields)? = told["scorecard"] { MemoSpace.scorecard(fields) } else { 0 }
    let signers = if case .list(let rows)? = told["signers"] { MemoSpace.run(rows) } else { 0 }
    let texts = ["summary", "changes", "strategy", "override", "computation"].reduce(0) { $0 + text($1) }
    return MemoSpace.frame + band + scorecard + charts * MemoSpace.chart + signers + texts
  }
}

extension MemoSpace {
  static let chart = 18

  fileprivate static func scorecard(_ fields: TemplateFields) -> Int {
    guard case .list(let rows)? = fields.values["rows"] else { return 0 }
    return rows.reduce(text(fields.values["lead"] ?? .absent)) { sum, row in
      var values = row.values
      values["bullet"] = nil
      values["owner"] = nil
      return sum + self.row(TemplateFields(values))
    }
  }

  /// Records that follow one another in one paragraph.
  fileprivate static func run(_ rows: [TemplateFields]) -> Int {
    let parts = rows.flatMap { $0.values.values.compactMap { $0.written(in: .markdown) } }
    return text(.text(parts.joined(separator: " · ")))
  }
}
