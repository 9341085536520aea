import Testing

@testable import Scorecards

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("plain words, 4.2 % (CFO)", "plain words, 4.2 % (CFO)"),
    ("a*b_c", "a\\*b\\_c"), ("[x](y)", "\\[x\\](y)"), ("<b>&amp;", "\\<b\\>\\&amp;"), ("a|b", "a\\|b"),
    ("`~$\\", "\\`\\~\\$\\\\"),
    ("# no heading", "\\# no heading"), ("a # b", "a # b"), ("C#", "C\\#"), ("a ##", "a \\##"), ("##", "\\##"),
    ("+ no item", "\\+ no item"), ("- no item", "\\- no item"), ("-5", "\\-5"), ("a - b", "a - b"),
    ("=== ", "\\==="), (":-:", "\\:-:"), ("1. no item", "1\\. no item"), ("12) no item", "12\\) no item"),
    ("1.5", "1\\.5"), ("2026", "2026"), ("v1. x", "v1. x"), (".5", "\\.5"), ("stop!", "stop\\!"), ("a! b", "a! b"),
    ("https://example.org/a", "https://example.org/a"),
  ])
  func escapes(raw: String, markdown: String) {
    #expect(MarkdownText.inline(raw) == markdown)
  }

  @Test(arguments: [
    ("", "—"), (" \n\t ", "—"), ("\u{A0}", "—"), ("a\r\nb", "a b"), ("a\n\n\tb", "a b"), ("a\u{2028}b\u{85}c", "a b c"),
    ("  a  ", "a"), ("a\u{0}b", "a\u{FFFD}b"), ("\u{202E}gnp", "\u{FFFD}gnp"), ("a\u{200B}b", "a\u{FFFD}b"),
    ("\u{FEFF}a", "\u{FFFD}a"), ("a\u{E0041}", "a\u{FFFD}"), ("👩\u{200D}🔧", "👩\u{200D}🔧"), ("☁\u{FE0F}", "☁\u{FE0F}"),
  ])
  func leavesNothingUnseen(raw: String, markdown: String) {
    #expect(MarkdownText.inline(raw) == markdown)
  }

  @Test(arguments: [
    ("שלום עולם, م 60 of 100", "\u{2068}שלום עולם, م\u{2069} 60 of 100"),
    ("a אב b 7 גד", "a \u{2068}אב\u{2069} b 7 \u{2068}גד\u{2069}"),
    ("אב 7 גד", "\u{2068}אב 7 גד\u{2069}"), ("٦٠ 60", "٦٠ 60"), ("*א*", "\\*\u{2068}א\u{2069}\\*"), ("é 語", "é 語"),
    ("\u{2068}a", "\u{FFFD}a"),
  ])
  func keepsDirectionsApart(raw: String, markdown: String) {
    #expect(MarkdownText.inline(raw) == markdown)
    #expect(!RightToLeft.withoutIsolates(markdown).unicodeScalars.contains(RightToLeft.opening))
  }

  @Test(arguments: [
    ("", "—"), ("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("a``", "``` a`` ```"), ("*a*", "`*a*`"),
    ("a|b", "`a`\\|`b`"), ("|", "\\|"), ("a\\|b", "`a\\`\\|`b`"), ("a\nb", "`a b`"),
  ])
  func codeSpans(raw: String, markdown: String) {
    #expect(MarkdownText.code(raw) == markdown)
  }

  @Test(arguments: [
    ("a", "gate-07.md", "[a](<gate-07.md>)"), ("a]", "#top", "[a\\]](<#top>)"),
    ("a", "https://example.org/?q=1&copy;", "[a](<https://example.org/?q=1\\&copy;>)"),
    ("a", "x y>.md", "[a](<x%20y%3E.md>)"), ("a", "100%/50%25", "[a](<100%25/50%25>)"), ("a", "ü", "[a](<%C3%BC>)"),
    ("a", "mailto:cfo@example.org", "[a](<mailto:cfo@example.org>)"), ("a|b", "c|d", "[a\\|b](<c%7Cd>)"),
  ])
  func links(text: String, target: String, markdown: String) {
    #expect(MarkdownText.link(text, to: target) == markdown)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host/x", "\\\\host\\x",
    "java\nscript:x", "a\u{202E}b", "", "custom:x",
  ])
  func refusesTargets(target: String) {
    #expect(MarkdownText.link("*a*", to: target) == "\\*a\\*")
  }

  @Test(arguments: ["https://example.org", "HTTPS://example.org", "a/b.md", "?a:b", "#a:b", "./a:b", "../a.md", "/a"])
  func allowsTargets(target: String) {
    #expect(LinkTarget.isAllowed(target))
  }
}
