import Glibc

/// Feeds libFuzzer's inputs to one reader or property: `SCORECARD_FUZZ_TARGET=csv scorecard-fuzz CORPUS…`.
///
/// A trap, a fault of memory or a property that does not hold ends the program, and libFuzzer keeps the input.
@main
enum Fuzz {
  static func main() {
    guard target != nil else {
      print(FuzzTargets.all.map(\.name).joined(separator: "\n"))
      exit(0)
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, testOneInput))
  }

  /// `nil` where none of that name is asked for: the names are listed then.
  static let target: FuzzTarget? = {
    guard let name = getenv("SCORECARD_FUZZ_TARGET").map({ String(cString: $0) }) else { return nil }
    return FuzzTargets.all.first { $0.name == name }
  }()
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// libFuzzer's own entry, which has to be there even where the driver is handed another one.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  Fuzz.target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
