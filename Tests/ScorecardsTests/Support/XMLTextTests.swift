import Testing

@testable import Scorecards

/// One way to write text into HTML, SVG and other XML.
@Suite struct XMLTextTests {
  @Test(arguments: [
    ("", ""), ("plain text, 1 + 1", "plain text, 1 + 1"),
    ("<a b=\"c\" d='e'>&amp;", "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;"),
    ("\t\n\r", "\t\n\r"), ("a\u{0}b\u{B}c\u{1F}d", "abcd"),
    ("é\u{7F}\u{FFFD}👍\u{10FFFF}", "é\u{7F}\u{FFFD}👍\u{10FFFF}"),
    ("a\u{FFFE}b\u{FFFF}c", "abc"), ("ﬁ<", "ﬁ&lt;"), ("a\u{FFFE}", "a"),
  ])
  func `what markup is made of becomes a reference, what no XML may hold is left out`(text: String, escaped: String) {
    #expect(XMLText.escaped(text) == escaped)
  }
}
