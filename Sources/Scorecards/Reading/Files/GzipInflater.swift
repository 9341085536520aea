internal import CZlib

/// Inflates gzip (RFC 1952), piece by piece: memory holds one piece of the file and one of its content, whatever the
/// content's size. Members that follow each other make one content (section 2.2).
///
/// zlib checks each member's CRC-32 and length, so that a damaged file is an error and never another content.
final class GzipInflater: ChunkReader {
  /// Bytes of content that are given at a time.
  static let chunkSize = 1 << 20

  private var file: any ChunkReader
  /// At one address as long as zlib uses it.
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var consumed = 0
  /// A member has begun and has not ended.
  private var isInside = true
  /// Why no more can be inflated; thrown once what came before it is given.
  private var failure: FileProblem?

  init(_ file: any ChunkReader) throws(FileProblem) {
    self.file = file
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 16 asks for a gzip header and trailer.
    let code = inflateInit2_(stream, 16 + MAX_WBITS, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
    if code != Z_OK { throw .notReadable(reason: "zlib can't start (\(code))") }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func next() throws(FileProblem) -> [UInt8]? {
    while failure == nil, try hasInput() {
      let content = inflated()
      if !content.isEmpty { return content }
    }
    if let failure { throw failure }
    return nil
  }

  /// Whether there is something to inflate; at a member's end another may begin.
  private func hasInput() throws(FileProblem) -> Bool {
    while consumed == input.count {
      guard let chunk = try file.next() else {
        if isInside { throw GzipInflater.damaged("the file ends inside of its compressed data; it was cut off") }
        return false
      }
      input = chunk
      consumed = 0
    }
    if !isInside {
      inflateReset(stream)
      isInside = true
    }
    return true
  }

  private func inflated() -> [UInt8] {
    var code = Z_OK
    let content = input.withUnsafeMutableBufferPointer { bytes in
      let left = bytes.count - consumed
      return [UInt8](unsafeUninitializedCapacity: GzipInflater.chunkSize) { content, count in
        stream.pointee.next_in = bytes.baseAddress.map { $0 + consumed }
        stream.pointee.avail_in = UInt32(clamping: left)
        stream.pointee.next_out = content.baseAddress
        stream.pointee.avail_out = UInt32(clamping: content.count)
        code = inflate(stream, Z_NO_FLUSH)
        count = content.count - Int(stream.pointee.avail_out)
        consumed += min(left, Int(UInt32(clamping: left) - stream.pointee.avail_in))
      }
    }
    switch code {
    case Z_STREAM_END: isInside = false
    case Z_OK, Z_BUF_ERROR: break
    case Z_MEM_ERROR: failure = .notReadable(reason: "there is no memory left to inflate it")
    default: failure = GzipInflater.damaged(reason)
    }
    return content
  }

  private var reason: String {
    stream.pointee.msg.map { String(cString: $0) } ?? "the compressed data is damaged"
  }

  private static func damaged(_ reason: String) -> FileProblem { .damaged(format: "gzip", reason: reason) }
}
