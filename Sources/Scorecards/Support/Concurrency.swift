internal import Dispatch
internal import Glibc
internal import Synchronization

/// Work on all processors at once.
enum Concurrency {
  /// So many threads at the most.
  private static let mostWorkers = 16

  /// A test may ask for another number: what is found never hangs on it.
  @TaskLocal static var workers = max(1, min(mostWorkers, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// Runs `body` once on each of `workers` threads and returns when all have ended.
  static func run(_ workers: Int = workers, _ body: @Sendable (Int) -> Void) {
    if workers <= 1 { return body(0) }
    DispatchQueue.concurrentPerform(iterations: workers, execute: body)
  }
}

extension Array where Element: Sendable {
  /// Maps on all processors; the result is in the order of the array.
  func concurrentMap<Value: Sendable, Failure: Error>(
    _ transform: @Sendable (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let next = Atomic(0)
    let outcomes = Mutex<[(index: Int, outcome: Result<Value, Failure>)]>([])
    Concurrency.run(Swift.min(Concurrency.workers, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= count { return }
        let outcome: Result<Value, Failure>
        do throws(Failure) { outcome = .success(try transform(self[index])) } catch { outcome = .failure(error) }
        outcomes.withLock { $0.append((index, outcome)) }
      }
    }
    var values: [Value] = []
    for one in outcomes.withLock({ $0 }).sorted(by: { $0.index < $1.index }) { values.append(try one.outcome.get()) }
    return values
  }
}
