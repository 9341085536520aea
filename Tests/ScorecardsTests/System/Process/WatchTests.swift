import Testing

@testable import Scorecards

@Suite struct WatchTests {
  @Test func `a limit is over when its seconds have gone by and not a millisecond before`() {
    let clock = Ticks([5_000, 6_999, 7_000])
    let limited = Watch(clock: { clock.next() }, isStopped: { false }).limited(to: 2)
    #expect(limited.end == nil)
    #expect(limited.end == .over(seconds: 2))
  }

  @Test func `of two limits the one that is over is told`() {
    let clock = Ticks([0, 0, 3_000])
    let watch = Watch(clock: { clock.next() }, isStopped: { false }).limited(to: 60).limited(to: 3)
    #expect(watch.end == .over(seconds: 3))
  }

  @Test func `a stop outranks a limit`() {
    let watch = Watch(clock: { 0 }, isStopped: { true }).limited(to: 0)
    #expect(watch.end == .stopped)
  }

  @Test func `a limit beyond what a clock can tell is none`() {
    #expect(Watch(clock: { .max - 1 }, isStopped: { false }).limited(to: .max).end == nil)
  }
}
