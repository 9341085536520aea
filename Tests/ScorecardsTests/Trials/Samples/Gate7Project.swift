/// A small project with Gate 7: learners are partial, the others that decide are met, nothing else is told.
enum Gate7Project {
  static func write(to folder: TemporaryFolder, more: [String] = []) throws {
    let rates = [("uptime", "99.9995"), ("error_rate", "0.03")].flatMap { metric, value in
      Rows.daily(metric, value, from: "2026-02-01", through: "2026-03-31")
    }
    let levels =
      Rows.daily("learners", "4200000", from: "2026-02-01", through: "2026-03-31")
      + Rows.daily("regions", "8", from: "2026-02-01", through: "2026-03-31")
    let rows = ["timestamp,metric,value,region"] + rates + levels + more
    try folder.write("export.csv", rows.joined(separator: "\n"))
    try folder.write(
      "scorecard.yaml",
      "version: 1\nproject: T\ngates: \(GateTrial.gatesFolder.path)\nmetrics: export.csv\n"
        + "templates: \(ScorecardProcess.root.path)/templates\n")
  }
}
