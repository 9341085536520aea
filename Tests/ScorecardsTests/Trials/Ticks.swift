import Synchronization

/// A clock that tells the given times one after another, and then the last one for ever.
final class Ticks: Sendable {
  private let times: Mutex<[Int]>

  init(_ times: [Int]) { self.times = Mutex(times) }

  func next() -> Int {
    times.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? 0 }
  }
}
