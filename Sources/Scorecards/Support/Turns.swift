internal import Dispatch

/// A number of turns: whoever wants one waits until one is free.
final class Turns: Sendable {
  private let free: DispatchSemaphore

  init(_ count: Int) {
    // Given afterwards: a semaphore that holds less in the end than in the beginning is a fault to its library.
    free = DispatchSemaphore(value: 0)
    give(count)
  }

  func take() { free.wait() }

  func give(_ count: Int = 1) { for _ in 0..<count { free.signal() } }
}
