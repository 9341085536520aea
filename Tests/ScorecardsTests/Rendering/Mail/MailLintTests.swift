import Testing

@testable import Scorecards

/// What Gmail and Outlook lack must not be needed: caniemail.com and Microsoft's list of what Word's engine renders.
@Suite struct MailLintTests {
  /// In any case of letters, anywhere in the document.
  static let nowhere = [
    "<svg", "<img", "<script", "<form", "<input", "<button", "<video", "<audio", "<iframe", "<object", "<link", "<base",
    "@import", "@font-face", "url(", "var(", "rgba(", "hsl(", "calc(", "javascript:", "data:", "cid:", "src=", "srcset",
    "background:", "http-equiv",
  ]

  /// In styles of elements and of the style sheet.
  static let noStyle = [
    "position:", "display:flex", "display:grid", "display:inline-block", "float:", "gap:", "object-fit", "transform",
    "animation", "opacity", "::", ":hover", "z-index", "inherit", "initial", "margin:-",
    "margin-left:-",
    "margin-top:-", ":-", "0 -",
  ]

  private static let mails = Result { try Self.all() }

  private func mails() throws -> [(name: String, html: String)] { try Self.mails.get() }

  private static func all() throws -> [(name: String, html: String)] {
    var mails: [(name: String, html: String)] = []
    let bare = SampleGates.results([SampleGates.undetermined, SampleGates.upcoming])
    let hostile = SampleBriefing.briefing(saying: HostileResults.attack)
    for (name, documents) in [
      ("full", try DocumentPages.documents(DocumentGoldenTests.results, SampleBriefing.full)),
      ("bare", try DocumentPages.documents(bare)),
      ("hostile", try DocumentPages.documents(HostileResults.results, hostile)),
      ("pictures", try ReportPages.documents(SampleFigures.results)),
    ] {
      mails += try documents.map { ("\(name) \($0.name)", try MailPages.page($0).html) }
    }
    mails.append(("crowded", try MailPages.page(MailPages.crowded(rows: 40)).html))
    mails.append(("overfull", try MailPages.page(MailPages.crowded(rows: 400)).html))
    return mails
  }

  @Test func `no mail needs what mail programs lack`() throws {
    for (name, html) in try mails() {
      let lower = Self.markup(html).lowercased()
      for sign in Self.nowhere { #expect(!lower.contains(sign), "\(name) has \(sign)") }
      for style in Self.styles(html) {
        for sign in Self.noStyle { #expect(!style.contains(sign), "\(name) has \(style)") }
        #expect(style.firstMatch(of: /[0-9.](rem|em|vw|vh|ch|pt)\b/) == nil, "\(name) has \(style)")
      }
    }
  }

  @Test func `every class only repeats what the element says itself`() throws {
    for (name, html) in try mails() {
      for tag in Set(html.matches(of: /<[a-z][^>]*>/).map { String($0.output) }) where tag.contains(" class=") {
        #expect(tag.contains(" style="), "\(name) has \(tag)")
        let classes = (tag.firstMatch(of: /class="([^"]*)"/)?.output.1 ?? "").split(separator: " ")
        let says = { (prefix: String) in classes.contains { $0.hasPrefix(prefix) } }
        #expect(says("g-") == tag.contains("background-color:#"), "\(name) has \(tag)")
        #expect(says("t-") == (tag.firstMatch(of: /[";]color:#/) != nil), "\(name) has \(tag)")
        #expect(says("e-") == tag.contains("solid #"), "\(name) has \(tag)")
      }
      for tag in Set(html.matches(of: /<t[dh][^>]*>/).map { String($0.output) }) where tag.contains("background-color")
      {
        #expect(tag.contains(" bgcolor=\"#"), "\(name) has \(tag)")
      }
    }
  }

  @Test func `every mail stays below what Gmail shows`() throws {
    for (name, html) in try mails() { #expect(html.utf8.count < 100_000, "\(name) has \(html.utf8.count) bytes") }
    #expect(try MailPages.page(MailPages.crowded(rows: 400)).html.utf8.count > 60_000)
  }

  @Test func `data never becomes a tag, an attribute or a link`() throws {
    let documents = try DocumentPages.documents(
      HostileResults.results, SampleBriefing.briefing(saying: HostileResults.attack))
    for document in documents {
      let html = try MailPages.page(document).html
      let names = Set(html.matches(of: /<\/?([a-zA-Z!][^\s>]*)/).map { String($0.output.1) })
      let known: Set<String> = [
        "!doctype", "html", "head", "meta", "title", "style", "body", "div", "table", "thead", "tbody", "tr", "td",
        "th",
        "h1", "h2", "h3", "p", "span", "strong", "em", "ul", "ol", "li", "code", "pre", "a", "br", "!--[if",
        "![endif]--",
      ]
      #expect(names.isSubset(of: known), "\(names.subtracting(known))")
      #expect(!html.contains("href=\"javascript") && !html.contains("\u{202E}"))
      #expect(html.ranges(of: "<h1").count == 1)
    }
  }

  /// Tags and the style sheet, without the words between them.
  private static func markup(_ html: String) -> String {
    Set(html.matches(of: /<style>[\s\S]*?<\/style>|<[a-zA-Z!\/][^>]*>/).map { String($0.output) }).joined(
      separator: "\n")
  }

  private static func styles(_ html: String) -> Set<String> {
    Set(html.matches(of: /style="([^"]*)"/).map { String($0.output.1) })
      .union(html.matches(of: /<style>([\s\S]*?)<\/style>/).map { String($0.output.1) })
  }
}
