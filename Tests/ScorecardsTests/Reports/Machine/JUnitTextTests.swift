import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Scorecards

@Suite struct JUnitTextTests {
  @Test func document() {
    let gates = [SampleGates.conditionalGo, SampleGates.undetermined, SampleGates.upcoming]
    expectGolden(JUnitText(results: SampleGates.results(gates)).document, named: "junit.xml")
  }

  @Test func staysXMLUnderAttack() {
    let parser = XMLParser(data: Data(JUnitText(results: HostileResults.results).document.utf8))
    #expect(parser.parse())
  }

  @Test func dropsWhatXMLCannotHold() {
    let text = UntrustedText.visible("a\u{0}\u{1B}[2J\u{FFFF}<b> & \"c\"\n'd'")
    #expect(XMLText.escaped(text) == "a[2J&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;")
  }
}
