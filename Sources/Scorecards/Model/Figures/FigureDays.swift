/// Days along a picture's width.
struct FigureDays: Sendable {
  let first: Day
  let last: Day

  init(_ first: Day, _ last: Day) {
    self.first = first
    self.last = max(last, first.next)
  }

  /// Where a day stands; one that lies outside stands at the end.
  func place(_ day: Day, in width: Int) -> Int {
    (min(max(day, first), last).number - first.number) * width / (last.number - first.number)
  }

  /// The first days of months, at most `limit` of them, the same number of months apart.
  func months(atMost limit: Int) -> [Day] {
    let all = allMonths
    let step = [1, 2, 3, 6, 12, 24, 60, 120].first { all.count <= $0 * limit } ?? 1200
    return all.filter { day in
      let (year, month, _) = day.components
      return (year * 12 + month - 1) % step == 0
    }
  }

  /// Those of the first 4,000 months, which is more than any picture shows.
  private var allMonths: [Day] {
    let start = first.components
    var (year, month) = (start.year, start.day > 1 ? start.month + 1 : start.month)
    var days: [Day] = []
    while days.count < 4000 {
      if month > 12 { (year, month) = (year + 1, 1) }
      guard let next = Day(year: year, month: month, day: 1), next <= last else { break }
      days.append(next)
      month += 1
    }
    return days
  }
}
