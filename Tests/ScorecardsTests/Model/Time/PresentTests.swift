import Testing

@testable import Scorecards

@Suite struct PresentTests {
  /// Instants in seconds; the clock says 10.
  @Test(arguments: [
    (there: 9, asOf: 8, keeps: true), (there: 10, asOf: 9, keeps: true), (there: 9, asOf: 9, keeps: false),
    (there: 11, asOf: 10, keeps: false), (there: 11, asOf: 9, keeps: false), (there: 8, asOf: 9, keeps: false),
    (there: 12, asOf: 11, keeps: true), (there: 11, asOf: 12, keeps: false),
  ])
  func `what is later stays, unless it alone is yet to come`(there: Int, asOf: Int, keeps: Bool) {
    let present = Present(now: Instant(seconds: 10))
    #expect(present.keeps(Instant(seconds: there), beside: Instant(seconds: asOf)) == keeps)
  }
}
