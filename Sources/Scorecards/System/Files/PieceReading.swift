internal import Glibc

extension [UInt8] {
  /// What one call reads of an open file, at most `count` bytes, behind a prefix and with room for more behind it.
  init(reading descriptor: Int32, _ count: Int, after prefix: [UInt8], room: Int) throws(SystemError) {
    while true {
      var failure: SystemError?
      let bytes = [UInt8](unsafeUninitializedCapacity: prefix.count + count + room) { buffer, filled in
        _ = buffer.update(fromContentsOf: prefix)
        let got = read(descriptor, buffer.baseAddress.map { $0 + prefix.count }, count)
        if got < 0 { failure = SystemError.last }
        filled = prefix.count + Swift.max(0, got)
      }
      guard let failure else {
        self = bytes
        return
      }
      if failure.code != EINTR { throw failure }
    }
  }
}
