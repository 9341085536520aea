import Testing

@testable import Scorecards

/// Pictures on pages: one document in two dresses, links to criteria, and no end of criteria.
@Suite struct PicturePageTests {
  @Test func pagesWithPictures() throws {
    let documents = try ReportPages.documents(SampleFigures.results)
    for (document, name) in zip(documents, ["index-pictures", "gate-pictures"]) {
      expectGolden(document.markdown, named: name + ".md")
      expectGolden(try ReportPages.body(document), named: name + ".html")
    }
  }

  /// Every image of the Markdown has its file and stands inline on the page; its words are in both.
  @Test func markdownAndPageShowTheSame() throws {
    for document in try ReportPages.documents(SampleFigures.results) {
      let body = try ReportPages.body(document)
      let links = document.markdown.matches(of: /\]\((figures\/[^)]+)\)/).map { String($0.output.1) }
      #expect(Set(links) == Set(document.figures.map(\.path)), "\(document.name)")
      #expect(Set(links).count == document.figures.count)
      #expect(body.ranges(of: "<svg").count == links.count && !body.contains("<img"))
      for figure in document.figures { #expect(body.contains("<desc>\(XMLText.escaped(figure.text))</desc>")) }
    }
  }

  /// Each link to a criterion leads to a row; no identifier stands twice.
  @Test func everyLinkHasItsPlace() throws {
    for document in try ReportPages.documents(SampleFigures.results) + ReportPages.documents(HostileResults.results) {
      let body = try ReportPages.body(document)
      let places = body.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
      #expect(Set(places).count == places.count, "\(document.name)")
      for link in body.matches(of: /href="#([^"]+)"/) {
        #expect(places.contains(String(link.output.1)), "\(document.name)#\(link.output.1)")
      }
    }
  }

  @Test func threeHundredCriteriaWithLongNames() throws {
    let name = String(repeating: "المتعلمون 👩🏽‍💻 ", count: 13)
    let results = (1...300).map { number in
      let measure = Build.measure(SampleGates.learners, .atLeast(Rational(5_000_000)))
      let criterion = Build.criterion("c-\(number)", "\(number) \(name)", name, owner: name, .measured(measure))
      return Build.result(criterion, number > 250 ? .missed : .met, value: "4000000", decides: number > 290)
    }
    let gate = SampleGates.result(
      SampleGates.gate(criteria: results.map(\.criterion)), .due,
      Build.outcome(SampleGates.hold, rule: 2, truths: [.no, .no, .yes]), results, judgedAt: SampleGates.deadlineText,
      exceptions: (251...290).map { "c-\($0)" }, blocking: (291...300).map { "c-\($0)" })
    let document = try #require(try ReportPages.documents(SampleGates.results([gate])).last)
    #expect(document.figures.count == 300)
    for heading in ["### In the way of GO: 10", "### Exceptions: 40", "### Met: 250"] {
      #expect(document.markdown.contains(heading))
    }
    let body = try ReportPages.body(document)
    #expect(body.ranges(of: "<tr id=\"criterion-c-").count == 300)
  }

  /// On standard output there is no folder for pictures.
  @Test func noPicturesWithoutAFolder() throws {
    let text = try ReportPages.writer().markdown(SampleFigures.results, toolVersion: "1.0.0")
    #expect(!text.contains("figures/"))
  }
}
