import Testing

@testable import Scorecards

/// Compressed files. A member is a header, deflate blocks and a trailer with CRC-32 and length (RFC 1952, section 2.3).
enum Gzip {
  /// A member of one stored block (RFC 1951, section 3.2.4) with every optional field of the header (RFC 1952, 2.3.1).
  static func stored(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let size = UInt16(truncatingIfNeeded: bytes.count)
    let header: [UInt8] = [0x1F, 0x8B, 8, 0b1_1101, 0, 0, 0, 0, 0, 255, 2, 0, 0x61, 0x62]
    return header + Array("name\u{0}comment\u{0}".utf8) + [1] + little(size) + little(~size) + bytes
      + little(crc(bytes)) + little(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// `timestamp,metric,value` and 28 rows as gzip -9 makes it: dynamic Huffman codes and matches.
  static let dynamic: [UInt8] = {
    let digits = """
      1f8b080000000000020355d13b0ec2501043d19eb52492edf7cd7222f40a24825008ac9f547868e7563e73dcb6f13ad6ed39
      6de3d86fd7e9b3dedfe322a8cce40c4ef7b1ee8fb1bf260274908300392487042487ec9081ec501c0a501caa4305aa437368
      4073e80e1de80e8bc3022cbf40fc0f844b9c4ed0db19b653a0c7338c6702bd9e613d33e8f90cf35940ef67d8cf0a1a800180
      0db40083003b680206022ea00d84ff5fda40c140846ca0f8fff36803050325c8060a06ca900d140c54cea34b3050856ca060
      a006d940c1401dea972f4faee63ce6020000
      """.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }()

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

@Suite("What is compressed with gzip is read as what it holds, or not at all")
struct GzipTests {
  static let text = "timestamp,learners,uptime\n2025-11-02,5,99\n2025-11-03,6,98\n"

  static func read(_ bytes: [UInt8], name: String = "export.csv.gz", chunk: Int = 1 << 20) -> Reading {
    var bench = Bench.metrics("", name: name)
    bench.files.contents[name] = bytes
    bench.files.chunkSize = chunk
    return bench.read()
  }

  static func summary(_ reading: Reading) -> String {
    "\(reading.samples("learners")) \(reading.unreadable("learners")) \(reading.conditions) \(reading.told)"
  }

  @Test("by its content, whatever its name", arguments: ["export.csv.gz", "export", "export.csv", "EXPORT.GZ"])
  func content(_ name: String) {
    let reading = Self.read(Gzip.stored(Self.text), name: name)
    #expect(reading.samples("learners") == ["2025-11-02T00:00:00Z 5", "2025-11-03T00:00:00Z 6"])
    #expect(reading.told.isEmpty && reading.conditions == [.read])
    #expect(Self.read(Array(Self.text.utf8), name: name).samples("learners").count == 2)
  }

  @Test func theDigestIsThatOfTheFileOnDisk() {
    let file = Gzip.dynamic
    let whole = Self.read(file).evidence.files.first
    let asItStands = Bench.digest(file)
    #expect(whole?.sha256 == asItStands && whole?.bytes == file.count)
    let cut = Self.read(Array(file.dropLast(9))).evidence.files.first
    #expect(cut?.sha256 == Bench.digest(Array(file.dropLast(9))) && cut?.bytes == file.count - 9)
    let noText = Gzip.stored("\u{0}") + Gzip.stored(Self.text)
    #expect(Self.read(noText).evidence.files.first?.sha256 == Bench.digest(noText))
  }

  @Test("chunks of every size give the same, for stored and for Huffman blocks", arguments: [true, false])
  func everySplit(_ isStored: Bool) {
    let file = isStored ? Gzip.stored(Self.text) : Gzip.dynamic
    let whole = Self.read(file)
    #expect(whole.samples("learners").count == (isStored ? 2 : 28) && whole.told.isEmpty)
    for chunk in 1...file.count { #expect(Self.summary(Self.read(file, chunk: chunk)) == Self.summary(whole)) }
  }

  @Test("members that follow each other are one content (RFC 1952, section 2.2)")
  func members() {
    let half = Self.text.utf8.count / 2
    let file =
      Gzip.stored(String(Self.text.prefix(half))) + Gzip.stored("") + Gzip.stored(String(Self.text.dropFirst(half)))
    for chunk in 1...file.count {
      let reading = Self.read(file, chunk: chunk)
      #expect(reading.samples("learners").count == 2 && reading.conditions == [.read], "chunks of \(chunk)")
    }
  }

  @Test("cut at any byte it is an error that says so, never a shorter export", arguments: [true, false])
  func cut(_ isStored: Bool) {
    let file = isStored ? Gzip.stored(Self.text) : Gzip.dynamic
    for length in 1..<file.count {
      let reading = Self.read(Array(file.prefix(length)))
      #expect(reading.conditions == [.unreadable], "cut at \(length)")
      #expect(
        reading.told == [
          "error 0: not readable as gzip: the file ends inside of its compressed data; it was cut off"
        ], "cut at \(length)")
    }
    let second = Gzip.stored(Self.text)
    for length in 1..<second.count {
      let reading = Self.read(Gzip.dynamic + second.prefix(length))
      #expect(reading.conditions == [.unreadable], "second member cut at \(length)")
      #expect(!reading.unreadable("learners").isEmpty)
    }
    #expect(Self.read([]).told == ["error 0: the export holds no rows"])
  }

  @Test("a changed byte is an error, unless it stands in a field of the header that says nothing of the content")
  func damage() {
    let file = Gzip.dynamic
    let whole = Self.read(file).samples("learners")
    for index in file.indices {
      var damaged = file
      damaged[index] ^= 0x55
      let reading = Self.read(damaged)
      // RFC 1952, section 2.3: MTIME, XFL and OS.
      let saysNothing = (4...9).contains(index)
      #expect(reading.conditions == [saysNothing ? .read : .unreadable], "byte \(index)")
      if saysNothing { #expect(reading.samples("learners") == whole) }
    }
    #expect(Self.read(file + [0]).conditions == [.unreadable])
    #expect(Self.read(file + Array("rest".utf8)).conditions == [.unreadable])
  }

  @Test("checklists, incidents and JSON too")
  func everyKind() {
    var bench = Bench.metrics("", name: "a.json.gz")
    bench.files.contents["a.json.gz"] = Gzip.stored("{\"timestamp\": \"2025-11-02\", \"learners\": 5}")
    bench.files.contents["b.csv.gz"] = Gzip.stored("id,severity,started\n1,P0,2025-11-03\n")
    bench.files.contents["c.yaml.gz"] = Gzip.stored("items: [{id: gdpr, state: queued}]")
    bench.files.contents["d.md.gz"] = Gzip.stored("- [ ] ferpa: text\n")
    bench.sources.incidents = [IncidentSource(places: [.files("b.csv.gz")])]
    bench.sources.checklists = [ChecklistSource(places: [.files("c.yaml.gz"), .files("d.md.gz")])]
    let reading = bench.read()
    #expect(reading.samples("learners") == ["2025-11-02T00:00:00Z 5"])
    #expect(reading.evidence.incidents?.incidents.count == 1)
    #expect(Set(reading.evidence.items.keys) == ["gdpr", "ferpa"])
    #expect(reading.told.isEmpty)
    for name in ["a.json.gz", "b.csv.gz", "c.yaml.gz", "d.md.gz"] {
      var cut = bench
      cut.files.contents[name]?.removeLast(3)
      #expect(cut.read().conditions.count { $0 == .unreadable } == 1, "\(name)")
    }
  }

  @Test("however far it swells, it comes in pieces of a mebibyte at most")
  func bomb() throws {
    let rows = "timestamp,learners\n" + String(repeating: "\n", count: 60_000)
    let member = Gzip.stored(rows)
    let files = Array(repeatElement(member, count: 64).joined())
    let bytes = InputBytes(MemoryChunks(rest: files[...], size: files.count))
    var total = 0
    while let piece = try bytes.next() {
      #expect(piece.count <= GzipInflater.chunkSize + InputBytes.headSize)
      total += piece.count
    }
    #expect(total == rows.utf8.count * 64)
  }
}
