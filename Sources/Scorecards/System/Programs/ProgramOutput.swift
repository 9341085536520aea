internal import Glibc

/// What a program writes to its standard output, handed on piece by piece while it runs. Nothing of it is kept: a
/// program that is faster than its reader waits at the pipe.
///
/// Its word counts: the output is whole where it ends with exit code 0, and ends with it. What it started and left behind
/// is ended then, and what that would still have written is not waited for. Whoever lets go of this early ends it.
final class ProgramOutput: ChunkReader {
  /// What it may take.
  struct Bounds {
    /// From its start to its end, however slow the reader is.
    let seconds: Int
    /// Of its output.
    let bytes: Int
    let watch: Watch
  }

  /// Bytes of standard error that are kept: the last ones, since programs say last why they end.
  private static let kept = 1 << 12
  /// Bytes that wait to be read at most.
  private static let pipeSize: Int32 = 1 << 20
  /// Milliseconds after which the watch is looked at again.
  private static let patience = 100

  private let bounds: Bounds
  /// On the monotonic clock.
  private let limit: Int
  private let output: Pipe
  private let complaints: Pipe
  /// Pipes whose end was not reached yet.
  private var open: [Int32]
  /// `nil` once its end is known.
  private var program: SpawnedProgram?
  /// Bytes left in the pipe of a program that has ended; `nil` while it runs.
  private var rest: Int?
  private var count = 0
  private var complaint: [UInt8] = []
  private var failure: FileProblem?

  init(_ path: String, _ words: [String], environment: [String], _ bounds: Bounds) throws(FileProblem) {
    self.bounds = bounds
    limit = MonotonicClock.end(after: bounds.seconds)
    do throws(SystemError) {
      output = try Pipe(size: ProgramOutput.pipeSize)
      complaints = try Pipe(size: nil)
    } catch { throw .notReadable(reason: error.reason) }
    open = [output.reading, complaints.reading]
    let null = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
    let streams = SpawnedProgram.Streams(input: null, output: output.writing, error: complaints.writing)
    program = SpawnedProgram(path, words, environment: environment, streams)
    if null >= 0 { close(null) }
    output.closeWriting()
    complaints.closeWriting()
    if program == nil { throw .program(.notStarted, said: "") }
  }

  func next() throws(FileProblem) -> [UInt8]? { try next(after: []) }

  func next(after prefix: [UInt8]) throws(FileProblem) -> [UInt8]? {
    while let program {
      if let reason = excess {
        end(reason)
        break
      }
      let ready = program.wait(milliseconds: min(left, ProgramOutput.patience), for: open)
      if ready.contains(complaints.reading) { listen() }
      if rest == nil, program.hasEnded {
        program.stopOthers()
        rest = output.available
      }
      if rest != nil || ready.contains(output.reading), let bytes = try read(after: prefix) { return bytes }
      if rest == 0 { end(nil) }
    }
    if let failure { throw failure }
    return nil
  }

  /// Milliseconds that it may still run.
  private var left: Int { max(0, limit - MonotonicClock.milliseconds) }

  /// Why it has to be ended; `nil` while it takes no more than it may.
  private var excess: FileProblem? {
    if count > bounds.bytes { return .program(.saidTooMuch(limit: bounds.bytes), said: "") }
    switch bounds.watch.end {
    case .stopped: return .stopped
    case .over(let seconds): return .timedOut(seconds: seconds)
    case nil: return rest == nil && left == 0 ? .timedOut(seconds: bounds.seconds) : nil
    }
  }

  /// - Returns: `nil` where there is nothing to read now, or more than the program may write.
  private func read(after prefix: [UInt8]) throws(FileProblem) -> [UInt8]? {
    let most = min(rest ?? Int(ProgramOutput.pipeSize), max(1, output.available))
    if most == 0 { return nil }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try [UInt8](reading: output.reading, most, after: prefix, room: Chunk.room)
    } catch {
      end(.notReadable(reason: error.reason))
      return nil
    }
    let got = bytes.count - prefix.count
    count += got
    rest = rest.map { got == 0 ? 0 : $0 - got }
    if got == 0 { open.removeAll { $0 == output.reading } }
    return got == 0 || count > bounds.bytes ? nil : bytes
  }

  /// Takes what it has to say on standard error.
  private func listen() {
    let bytes = try? [UInt8](
      reading: complaints.reading, max(1, complaints.available), after: [], room: 0)
    guard let bytes, !bytes.isEmpty else {
      open.removeAll { $0 == complaints.reading }
      return
    }
    complaint = (complaint + bytes).suffix(ProgramOutput.kept)
  }

  /// - Parameter reason: why it is ended; `nil` where it has ended by itself.
  private func end(_ reason: FileProblem?) {
    guard let program else { return }
    self.program = nil
    if reason != nil { program.stop() }
    if complaints.available > 0 { listen() }
    let ending = program.reap()
    let said = String(decoding: complaint, as: UTF8.self)
    switch reason {
    case .program(let excess, _): failure = .program(excess, said: said)
    case .some(let reason): failure = reason
    case nil: failure = ending == .exited(0) ? nil : .program(ending, said: said)
    }
  }
}
