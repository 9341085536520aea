internal import Dispatch
internal import Synchronization

/// A value that another thread works out meanwhile.
final class Pending<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let found = Mutex<Value?>(nil)
  private let end = DispatchGroup()

  /// Begins at once.
  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global().async(group: end) { self.found.withLock { $0 = work() } }
  }

  /// Waits for it.
  var value: Value {
    end.wait()
    return found.withLock { $0 } ?? work()
  }
}
