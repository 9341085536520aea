@testable import Scorecards

enum FuzzTargets {
  static let all: [FuzzTarget] = exports + people + machine + words + properties

  private static let exports: [FuzzTarget] =
    ["csv", "ndjson", "json", "prom", "csv.gz"].map { ending in
      FuzzTarget(ending == "csv.gz" ? "gzip" : ending == "prom" ? "exposition" : ending) { bytes in
        let name = "export." + ending
        let files = FuzzFiles(contents: [name: bytes], chunkSize: 1 + bytes.count % 97)
        _ = FuzzProject.evidence(files, metrics: [name])
      }
    }
    + ["yaml", "csv", "md"].map { ending in
      FuzzTarget("checklist-" + ending) { bytes in
        let name = "checklist." + ending
        _ = FuzzProject.evidence(FuzzFiles(contents: [name: bytes]), checklists: [name])
      }
    }
    + ["csv", "json"].map { ending in
      FuzzTarget("incidents-" + ending) { bytes in
        let name = "incidents." + ending
        _ = FuzzProject.evidence(FuzzFiles(contents: [name: bytes]), incidents: [name])
      }
    }

  private static let people: [FuzzTarget] = [
    .definition("gate", of: "gates/gate-01.yaml") { file in
      _ = loadGate(file, catalogue: FuzzProject.definitions.catalogue)
    },
    .definition("catalogue", of: "gates/metrics.yaml") { file in _ = loadCatalogue(file) },
    .definition("project", of: "scorecard.yaml") { file in _ = loadProject(file) },
    .definition("record", of: "record.yaml") { file in
      _ = loadRecord(file, gates: FuzzProject.definitions.gates, catalogue: FuzzProject.definitions.catalogue)
    },
    .text("briefing") { text in
      for ending in ["yaml", "csv"] {
        let file = DefinitionText(name: "file." + ending, text: text)
        _ = (loadTeam(file), loadRoadmap(file, criteria: ["audit"]), loadRisks(file))
      }
    },
    .text("markdown") { text in
      // A refusal is an answer.
      _ = try? MarkdownDocument(text, limits: .people).page()
      _ = try? NarrativeText.blocks(text, belowLevel: 2)
      _ = withoutFrontMatter(text)
    },
    .definition("template", of: "memo.md") { file in
      let front = loadFrontMatter(file)
      let shape: TemplateShape = ["a": .text, "b": .optionalText, "c": .flag, "d": .list(["e": .text])]
      let template = TemplateFile(name: "memo.md", text: front.body, firstLine: front.firstLine)
      guard let set = try? TemplateSet([template], documents: ["memo.md": shape]) else { return }
      let values: TemplateFields = [
        "a": .text("<a|b>"), "b": .absent, "c": .flag(true), "d": .list([["e": .text("*")]]),
      ]
      do { _ = try set.render("memo.md", values) } catch { preconditionFailure("a checked template fails: \(error)") }
    },
  ]

  private static let machine: [FuzzTarget] = [
    FuzzTarget("manifest") { bytes in
      // A refusal is an answer.
      _ = try? PublishedManifest(bytes)
      _ = OutputManifest.unsealed(bytes)
    },
    FuzzTarget("ledger") { bytes in _ = try? EntryReading(bytes) },
  ]

  private static let words: [FuzzTarget] = [
    .text("threshold") { text in
      for metric in FuzzProject.definitions.catalogue.values {
        _ = try? ThresholdText(figure: MeasuredFigure(metric), text: text).threshold()
      }
    },
    FuzzTarget("number") { bytes in
      let number = Rational(decimal: bytes[...])
      hold(Rational(cell: bytes[...]) == number, "a cell is another number than its text")
      guard let number else { return }
      hold(Rational(lossless: number.losslessText) == number, "a number does not survive the ledger")
      hold(PackedNumber(number).value == number, "a number does not survive the spool")
    },
    FuzzTarget("time") { bytes in
      _ = (Instant(epochSeconds: bytes[...]), Instant(epochMilliseconds: bytes[...]))
      if let instant = Instant(bytes: bytes[...]) {
        hold(Instant("\(instant)") == instant, "a time is written as another one: \(instant)")
      }
    },
  ]
}
