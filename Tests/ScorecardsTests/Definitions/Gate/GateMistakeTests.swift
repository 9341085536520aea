import Testing

@testable import Scorecards

@Suite("Mistakes in a gate file")
struct GateMistakeTests {
  @Test func `the fixture has no mistake`() {
    let loaded = GateFixture.load(GateFixture.text)
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.gate != nil)
  }

  @Test(arguments: shapes + values + thresholds + criteria + rules + dates)
  func `each mistake is told with its place`(_ mistake: Mistake) {
    let marked = mistake.marked(in: GateFixture.text)
    let loaded = GateFixture.load(marked.text)
    expect(loaded.diagnostics, at: marked, mistake.messages)
    #expect(loaded.gate == nil)
  }

  static let shapes = [
    Mistake("version: 1", "version: ‹2", "this tool reads version 1, not `2`", "write `version: 1`"),
    Mistake("version: 1\n", "‹", "the gate lacks the key `version`", "write `version: 1` at the top"),
    Mistake("notes:", "‹note:", "the gate has no key `note`; did you mean `notes`?"),
    Mistake(
      "notes:", "‹comment:", "the gate has no key `comment`",
      "known keys: version, gate, id, title, purpose, phase, deadline, window, extension, accountable, authority, "
        + "criteria, ranges, rules, escalation, rollback, notes"),
    Mistake("begins:", "‹begin: 2026-01-01, begins:", "`phase` has no key `begin`; did you mean `begins`?"),
    Mistake("inform:", "‹informs:", "`authority` has no key `informs`; did you mean `inform`?"),
    Mistake("{low: low,", "{‹owner: me, low: low,", "a range has no key `owner`", "known keys: low, high"),
    Mistake("within:", "‹withing:", "an escalation has no key `withing`; did you mean `within`?"),
    Mistake("commands:", "‹command:", "a rollback level has no key `command`; did you mean `commands`?"),
    Mistake("at-most: 1", "at-most: 1, ‹atleast: 1", "a condition has no key `atleast`; did you mean `at-least`?"),
    Mistake("acceptable:", "‹aceptable:", "a criterion has no key `aceptable`; did you mean `acceptable`?"),
    Mistake("actions:", "‹action:", "a rule has no key `action`; did you mean `actions`?"),
    Mistake(
      "{category: Safety}", "{category: Safety, ‹categry: X}",
      "a selection has no key `categry`; did you mean `category`?"),
    Mistake("[{failure: Down, ", "[‹{", "an escalation lacks the key `failure`"),
    Mistake("{title: Pause, ", "‹{", "a rollback level lacks the key `title`"),
    Mistake("{approve: [CEO, CFO], ", "‹{", "`authority` lacks the key `approve`"),
    Mistake("- verdict: CONDITIONAL", "- ‹verdict: CONDITIONAL", "a rule lacks the key `summary`")
      .also("\n    summary: nearly", ""),
    Mistake("[Launch]", "‹Launch", "`actions` has to be a list, not `Launch`"),
    Mistake(
      "[Launch]", "[‹{Target: 5M}]", "a member of `actions` has to be a text, not a mapping",
      "a text that holds `: ` has to stand in quotes"),
    Mistake("title: Launch", "title: ‹[Launch]", "`title` has to be a text, not a list"),
    Mistake("title: Launch", "title: ‹\"\"", "`title` is empty"),
    Mistake(
      "phase: {number: 1, title: Build, begins: 2026-01-01}", "phase: ‹Build",
      "`phase` has to be a mapping, not `Build`"),
    Mistake("number: 1", "number: ‹one", "`number` has to be a whole number, not `one`"),
    Mistake(
      "irreversible: true", "audience: ‹publik", "unknown audience `publik`; did you mean `public`?"),
    Mistake("irreversible: true", "irreversible: ‹yes", "`irreversible` has to be `true` or `false`, not `yes`"),
    Mistake("[Read with care.]", "‹~", "`notes` has to be a list, not nothing"),
  ]

  static let values = [
    Mistake("gate: 7", "gate: ‹0", "`0` is no gate number", "gates are numbered from 1 to 999"),
    Mistake(
      "id: launch", "id: ‹../launch", "`../launch` can't be an id",
      "ids are made of up to 64 letters, digits, `-`, `_` and `.`, and begin with a letter or digit"),
    Mistake(
      "begins: 2026-01-01", "begins: ‹2026-02-30", "`begins` is no date: `2026-02-30`",
      "dates are written as 2026-02-28"),
    Mistake(
      "deadline: 2026-02-28T23:59:00Z", "deadline: ‹2026-02-28", "`deadline` lacks its time of day: `2026-02-28`",
      "points in time are written as 2026-02-28T23:59:00Z"),
    Mistake(
      "deadline: 2026-02-28T23:59:00Z", "deadline: ‹Feb 28", "`deadline` is no point in time: `Feb 28`",
      "points in time are written as 2026-02-28T23:59:00Z"),
    Mistake("[Product Lead]", "‹[]", "`accountable` lists nothing"),
    Mistake("approve: [CEO, CFO]", "approve: ‹[]", "`approve` lists nothing"),
    Mistake("final-call: [CEO]", "final-call: ‹[]", "`final-call` lists nothing"),
    Mistake("approve: [CEO, CFO]", "approve: [CEO, ‹CEO]", "the name `CEO` is listed twice, first on line 11"),
    Mistake(
      "metric: p0", "metric: p0, freshness: ‹7", "`freshness` is no span of time: `7`",
      "write `7 days`, `36 h` or `90 min`"),
    Mistake("metric: p0", "metric: p0, coverage: ‹80", "`coverage` is no share in percent: `80`", "write `80 %`"),
    Mistake("metric: p0", "metric: p0, over: ‹som", "unknown fold `som`; did you mean `sum`?"),
    Mistake(
      "metric: p0", "metric: p0, across: ‹total", "unknown fold `total`",
      "known: sum, mean, min, max, worst, count, each, none"),
    Mistake("class: proceed", "class: ‹proceeds", "unknown class `proceeds`; did you mean `proceed`?"),
    Mistake(
      "class: stop", "class: ‹undetermined", "unknown class `undetermined`", "known: proceed, conditional, stop"),
    Mistake("is: met", "is: ‹meet", "unknown predicate `meet`; did you mean `met`?"),
    Mistake("queued]", "‹queud]", "unknown state `queud`; did you mean `queued`?"),
    Mistake("queued]", "‹complete]", "the state `complete` is listed twice, first on line 23"),
  ]

  static let thresholds = [
    Mistake(
      "\">= 99.9 %\"", "‹\">= 99.9\"", "the threshold `>= 99.9` lacks its unit; `uptime` is measured in %",
      "if it is meant in that unit, write `>= 99.9 %`"),
    Mistake("\">= 99.9 %\"", "‹\">= 99.9 ms\"", "ms does not convert to %, the unit of `uptime`"),
    Mistake("\">= 99.9 %\"", "‹\">= 99.9 percnt\"", "unknown unit `percnt`; did you mean `percent`?"),
    Mistake(
      "\">= 99.9 %\"", "‹\">= high\"", "`>= high` is no threshold",
      "thresholds are written as >= 5M, < 0.1 %, 5...7, 200 ± 10 %, $150M, = 0 or set"),
    Mistake("\">= 99.9 %\"", "‹\"99.9 %...99 %\"", "the range `99.9 %...99 %` ends below its start"),
    Mistake(
      "\">= 2M\"", "‹\">= 6M\"", "`partial` (`>= 6M`) leaves out values that `target` (`>= 5M`) admits",
      "`partial` is the looser one: whatever keeps `target` has to keep it too"),
    Mistake(
      "\">= 2M\"", "‹\"2M...5M\"", "`partial` (`2M...5M`) leaves out values that `target` (`>= 5M`) admits",
      "`partial` is the looser one: whatever keeps `target` has to keep it too"),
    Mistake(
      "\">= 99 %\"", "‹\">= 99.7 %\"",
      "`partial` (`>= 99.7 %`) leaves out values that `acceptable` (`>= 99.5 %`) admits",
      "`partial` is the looser one: whatever keeps `acceptable` has to keep it too"),
    Mistake(
      "\">= 99.9 %\"", "‹\"95 % ± 1 %\"", "`95 % ± 1 %` can be read as points and as a share",
      "write the range: 85 %...95 %"),
    Mistake(
      "target: \">= 5M\", partial: \">= 2M\"", "target: ‹\"5–7M\"", "`5–7M` leaves open what its multiple belongs to",
      "write it at both figures: 5M...7M"),
  ]

  static let criteria = [
    Mistake("metric: p0,", "metric: ‹p1,", "unknown metric `p1`; did you mean `p0`?"),
    Mistake(
      "metric: p0,", "metric: ‹revenue,", "unknown metric `revenue`",
      "known: debt, latency, learners, p0, price_high, price_low, ratio, regions, runway, throughput, uptime"),
    Mistake(
      "id: audit, title", "‹id: audit, title",
      "the criterion is neither measured (`metric`) nor an item of a checklist (`checklist`)"
    )
    .also(", checklist: [complete, queued]", ""),
    Mistake(
      "metric: p0", "‹checklist: complete, metric: p0",
      "a criterion is either measured (`metric`) or an item of a checklist (`checklist`)"),
    Mistake(
      "checklist: [complete, queued]", "checklist: [complete], ‹target: 5",
      "`target` belongs to a measured criterion, not to an item of a checklist"),
    Mistake(
      "checklist: [complete, queued]", "‹checklist: [queued]",
      "`checklist` does not list `complete`: a completed item would count as missed"),
    Mistake("id: high,", "id: ‹low,", "the criterion `low` is listed twice, first on line 24").also(
      "high: high", "high: ‹uptime"
    )
    .expecting("the ends of the range are measured in USD and %"),
    Mistake("metric: p0", "metric: p0, freshness: ‹7 days", "`freshness` belongs to a metric of kind `level`"),
    Mistake(
      "metric: learners", "metric: learners, coverage: ‹50 %",
      "`coverage` has no effect: of `learners` the last value counts, whatever the window"),
    Mistake(
      "metric: learners", "metric: learners, ‹window: {from: 2026-02-01, through: 2026-02-02}",
      "`window` has no effect: of `learners` the last value counts, whatever the window"),
    Mistake("high: high}", "high: ‹hihg}", "unknown criterion `hihg`; did you mean `high`?"),
    Mistake("high: high}", "high: ‹audit}", "`audit` is an item of a checklist and has no figure"),
    Mistake("high: high}", "high: ‹low}", "both ends of the range are `low`"),
    Mistake(
      "metric: p0", "metric: p0, window: ‹all",
      "`window` has to be `gate`, `14d`, `{from: …, through: …}` or `{from: …, until: …}`, not `all`"),
  ]

  static let rules = [
    Mistake(
      "every: [learners, uptime]", "every: [learners, ‹upptime]", "unknown criterion `upptime`; did you mean `uptime`?"),
    Mistake(
      "every: [learners, uptime]", "every: [learners, ‹budget]", "unknown criterion `budget`",
      "known: learners, uptime, incidents, audit, low, high"),
    Mistake(
      "every: [learners, uptime]", "every: [uptime, ‹uptime]",
      "the criterion `uptime` is listed twice, first on line 37"),
    Mistake("every: [learners, uptime]", "every: ‹[]", "the condition selects no criterion"),
    Mistake(
      "every: [learners, uptime]", "every: ‹learners",
      "`every` has to be `all`, a list of criterion ids or `{category: …}`, not `learners`"),
    Mistake("{category: Safety}", "{category: ‹Safty}", "unknown category `Safty`; did you mean `Safety`?"),
    Mistake("{every: all, is: met}", "‹otherwize", "`when` has to be `otherwise` or a condition, not `otherwize`"),
    Mistake(
      "{every: all, is: met}", "‹{every: all, some: all, is: met}", "a condition says one thing, not `every` and `some`"
    ),
    Mistake(
      "{every: all, is: met}", "‹{is: met}",
      "the condition says neither `every`, `some`, `count`, `all-of`, `any-of` nor `not`"),
    Mistake("{every: all, is: met}", "‹{every: all}", "a condition lacks the key `is`"),
    Mistake("is: met}", "is: ‹[]}", "`is` lists nothing"),
    Mistake("is: met}", "is: [met, ‹met]}", "the predicate `met` is listed twice, first on line 30"),
    Mistake("is: met}", "is: met, ‹at-least: 1}", "`at-least` goes with `count` only"),
    Mistake("{every: all, is: met}", "{not: {every: all, is: met}, ‹is: met}", "`is` does not go with `not`"),
    Mistake("{every: all, is: met}", "{any-of: ‹[]}", "`any-of` lists nothing"),
    Mistake(", at-most: 1}", "}", "`count` needs `at-least` or `at-most`").also("{count: ", "{‹count: "),
    Mistake("at-most: 1", "at-least: ‹2, at-most: 1", "`at-least` (2) is above `at-most` (1)"),
    Mistake("at-most: 1", "at-least: ‹3", "`at-least` is 3, but only 2 criteria are selected"),
    Mistake("\nextension: 2026-03-15T23:59:00Z", "", "`can still be met` needs the gate's `extension` date")
      .also("[unmet, can", "[unmet, ‹can"),
    Mistake("verdict: HOLD", "‹verdict: HOLD", "the rule is never reached: the rule on line 33 is `otherwise`")
      .also("\n      all-of:\n        - {every: [learners, uptime], is: at least partial}", " otherwise")
      .also("\n        - {count: {category: Safety}, is: [unmet, can still be met], at-most: 1}", ""),
    Mistake(
      "verdict: CONDITIONAL GO", "‹verdict: CONDITIONAL GO",
      "no combination of statuses makes this rule the first true one",
      "whenever it is true an earlier rule is true as well, or it contradicts itself"
    ).also("is: at least partial", "is: met").also("is: [unmet, can still be met], at-most: 1", "is: met, at-least: 2")
      .also("{every: all, is: met}", "{every: [learners, uptime], is: met}"),
    Mistake(
      "{every: all, is: met}",
      String(repeating: "{not: ", count: 32) + "‹{every: all, is: met}" + String(repeating: "}", count: 32),
      "conditions are nested more than 32 levels deep"),
    Mistake(
      "verdict: GO", "verdict: ‹Undetermined",
      "the verdict `Undetermined` is the tool's own, for what the evidence leaves open"),
    Mistake(
      "class: conditional", "class: ‹proceed", "the verdict `CONDITIONAL GO` is of class `conditional`, not `proceed`"),
    Mistake("verdict: CONDITIONAL GO", "verdict: LATER", "the verdict `LATER` has the class `conditional` on line 33")
      .also("verdict: HOLD", "verdict: LATER").also("class: stop", "class: ‹stop"),
    Mistake(
      "verdict: HOLD", "verdict: ‹GO", "the verdict would be `GO` with every criterion missed",
      "let a rule that stops take what the others leave"
    ).also("class: stop", "class: proceed"),
  ]

  static let dates = [
    Mistake("through: 2026-02-28", "through: ‹2026-01-31", "the window ends before it starts"),
    Mistake(
      "extension: 2026-03-15T23:59:00Z", "extension: ‹2026-02-28T23:59:00Z", "the extension is not after the deadline"),
    Mistake(
      "deadline: 2026-02-28T23:59:00Z", "deadline: ‹2026-01-31T23:59:00Z", "the deadline is before the window starts"),
    Mistake("begins: 2026-01-01", "begins: 2026-03-01", "the deadline is before the phase begins")
      .also("deadline: ", "deadline: ‹"),
    Mistake(
      "\nwindow: {from: 2026-02-01, through: 2026-02-28}", "",
      "`uptime` (rate) is measured over a window, and neither the gate nor the criterion has one",
      "write `window: {from: 2026-02-01, through: 2026-02-28}`"
    ).also("metric: uptime", "‹metric: uptime").also("metric: p0,", "‹metric: p0,").expecting(
      "`p0` (events) is measured over a window, and neither the gate nor the criterion has one",
      "write `window: {from: 2026-02-01, through: 2026-02-28}`"),
  ]
}
