import Testing

@testable import Scorecards

extension Reading {
  /// `id severity started resolved title line` of every incident.
  var incidents: [String] {
    (evidence.incidents?.incidents ?? []).map { incident in
      let resolved = incident.resolved.map { "\($0)" } ?? "-"
      return "\(incident.id) \(incident.severity) \(incident.started) \(resolved) \(incident.title)"
    }
  }

  var unreadableIncidents: [String] {
    (evidence.incidents?.unreadable ?? []).map { entry in
      "\(entry.row.place.line) \(entry.severity ?? "-") \(entry.row.time.map { "\($0)" } ?? "-")"
    }
  }
}

@Suite("Incidents")
struct IncidentTests {
  static let header = "id,severity,started,resolved,title\n"

  @Test func csv() {
    let text = Self.header + "1,P0,2025-11-03T10:00:00Z,2025-11-03T11:00:00Z,\"Down, all\"\n2,p1,2025-11-04,,\n"
    let reading = Bench.incidents(text).read()
    #expect(
      reading.incidents == ["1 P0 2025-11-03T10:00:00Z 2025-11-03T11:00:00Z Down, all", "2 P1 2025-11-04T00:00:00Z - "])
    #expect(reading.told.isEmpty)
    #expect(reading.evidence.incidents?.condition == .read)
    #expect(reading.evidence.incidents?.coversUntil == nil)
    #expect(reading.evidence.incidents?.files == [0])
  }

  @Test func json() {
    let text = """
      {"covers-until": "2025-11-30", "incidents": [
        {"id": 7, "severity": "P2", "started": "2025-11-03T10:00:00+01:00", "resolved": null, "extra": 1}
      ]}
      """
    let reading = Bench.incidents(text, name: "incidents.json").read()
    #expect(reading.incidents == ["7 P2 2025-11-03T09:00:00Z - "])
    #expect(reading.evidence.incidents?.coversUntil == Instant("2025-11-30T23:59:59.999999999Z"))
    #expect(Bench.incidents("[]", name: "a.json").read().evidence.incidents?.condition == .read)
  }

  @Test func noFileNamedIsNoEvidence() {
    #expect(Bench().read().evidence.incidents == nil)
  }

  @Test func unreadableRows() {
    let text =
      Self.header + """
        1,high,2025-11-03,,
        2,P0,soon,,
        3,P1
        4,P1,2025-11-05,,a,b
        5,,2025-11-06,,
        6,P10,2025-11-07,,
        7,P0,,,
        8,urgent,2025-12-03,,
        """
    let reading = Bench.incidents(text).read()
    #expect(
      reading.unreadableIncidents == [
        "2 - 2025-11-03T00:00:00Z", "3 P0 -", "4 P1 -", "5 P1 2025-11-05T00:00:00Z", "6 - 2025-11-06T00:00:00Z",
        "7 - 2025-11-07T00:00:00Z", "8 P0 -",
      ])
    #expect(reading.incidents.isEmpty)
    #expect(reading.evidence.incidents?.condition == .read)
  }

  @Test func aBadEndIsAWarning() {
    let reading = Bench.incidents(Self.header + "1,P0,2025-11-03,later,\n2,P0,2025-11-03,2025-11-02,\n").read()
    #expect(reading.incidents == ["1 P0 2025-11-03T00:00:00Z - ", "2 P0 2025-11-03T00:00:00Z - "])
    #expect(
      reading.told == [
        "warning 2: `later` is not a date (resolved)", "warning 3: the incident is resolved before it started",
      ])
  }

  @Test func idsCountOnceOrContradictThemselves() {
    let text =
      Self.header + """
        1,P0,2025-11-03,,a
        1,p0,2025-11-03T00:00:00Z,2025-11-04,b
        2,P0,2025-11-03,,
        2,P1,2025-11-03,,
        2,P0,2025-11-03,,
        3,P0,2025-11-03,,
        3,P0,2025-11-04,,
        ,P0,2025-11-03,,
        ,P0,2025-11-03,,
        """
    let reading = Bench.incidents(text).read()
    #expect(
      reading.incidents == [
        "1 P0 2025-11-03T00:00:00Z 2025-11-04T00:00:00Z a", " P0 2025-11-03T00:00:00Z - ",
        " P0 2025-11-03T00:00:00Z - ",
      ])
    let told = reading.evidence.incidents?.contradictions.map { entry in
      "\(entry.id) \(entry.severities.sorted()) \(entry.first.line) \(entry.second.line)"
    }
    #expect(told == ["2 [\"P0\", \"P1\"] 4 5", "3 [\"P0\"] 7 8"])
  }

  @Test func nothingAfterAsOfExists() {
    let reading = Bench.incidents(Self.header + "1,P0,2025-11-30T23:59:00Z,,\n2,P0,2025-11-30T23:59:01Z,,\n").read()
    #expect(reading.incidents == ["1 P0 2025-11-30T23:59:00Z - "])
  }

  static let wholes: [(name: String, text: String)] = [
    ("a.csv", ""), ("a.csv", "id,started\n"), ("a.csv", "id,severity,started\n1,P0,\"2025\n"), ("a.json", "{}"),
    ("a.json", "5"), ("a.json", "[{\"id\": 1}"), ("a.json", "{\"covers-until\": \"soon\", \"incidents\": []}"),
    ("a.json", "{\"incidents\": [], \"incidents\": []}"), ("a.csv", "\u{0}"),
  ]

  @Test("files that can't be read", arguments: wholes.indices)
  func whole(_ index: Int) {
    let (name, text) = Self.wholes[index]
    let reading = Bench.incidents(text, name: name).read()
    #expect(reading.evidence.incidents?.condition == .unreadable)
    #expect(reading.diagnostics.hasErrors)
  }

  @Test func absentFiles() {
    var bench = Bench.incidents(Self.header)
    bench.sources.incidents.append(IncidentSource(places: [.files("none.csv")]))
    let reading = bench.read()
    #expect(reading.evidence.incidents?.condition == .absent)
    #expect(reading.conditions == [.read, .absent])
    bench.sources.incidents = [IncidentSource(places: [])]
    #expect(bench.read().evidence.incidents?.condition == .absent)
  }

  static let row = header + "1,P3,2025-11-03,,\n"
  static let covers: [(files: [(text: String, covers: String?)], until: String?, isSilent: Bool)] = [
    ([(header, nil)], nil, true), ([(row, nil)], nil, false), ([(header, "2025-11-30")], "2025-11-30", false),
    ([(row, "2025-11-30"), (header, "2025-11-20")], "2025-11-20", false),
    ([(row, nil), (header, "2025-11-20")], "2025-11-20", false),
    ([(row, "2025-11-20"), (row, nil)], "2025-11-20", false),
    ([(row, nil), (header, nil)], nil, true), ([(header, "2025-11-20"), (header, nil)], "2025-11-20", true),
    ([(header, nil), (header, nil)], nil, true),
  ]

  @Test("the earliest declaration counts, and a silent file is never made up for", arguments: covers.indices)
  func cover(_ index: Int) {
    let (files, until, isSilent) = Self.covers[index]
    var bench = Bench()
    for (index, file) in files.enumerated() {
      bench.files.contents["\(index).csv"] = Array(file.text.utf8)
      let reach = file.covers.flatMap { Instant($0) }
      bench.sources.incidents.append(IncidentSource(places: [.files("\(index).csv")], coversUntil: reach))
    }
    let incidents = bench.read().evidence.incidents
    #expect(incidents?.coversUntil == until.flatMap { Instant($0) })
    #expect(incidents?.hasSilentSource == isSilent)
  }
}
