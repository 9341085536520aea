import Testing

@testable import Scorecards

@Suite struct TrajectoryTextTests {
  private func sentence(_ trajectory: Trajectory) -> String? {
    let result = SampleGates.learnersResult("4200000", .partial, trajectory)
    return TrajectoryText(result, today: Build.day("2026-02-28"))?.sentence
  }

  @Test func tellsOfATrendThatComesLate() {
    #expect(
      sentence(SampleGates.shortfall)
        == "Rising by 52,000 a day, it reaches the target on Mar 16; Mar 15 needs 53,334 a day.")
  }

  @Test func tellsOfATrendThatComesInTime() {
    let trajectory = Build.trajectory(
      .good, by: "2026-03-15", slope: "70000", projected: "5250000", reaches: "2026-03-12", needed: "53333.3333")
    #expect(sentence(trajectory) == "Rising by 70,000 a day, it reaches the target on Mar 12, in time for Mar 15.")
  }

  @Test func tellsOfATrendThatMovesAway() {
    let trajectory = Build.trajectory(
      .poor, by: "2026-03-15", slope: "-1200", projected: "4182000", needed: "53333.3333")
    #expect(
      sentence(trajectory)
        == "Falling by 1,200 a day, it does not reach the target; to meet it by Mar 15 it has to rise by 53,334 a day.")
  }

  @Test func tellsOfATrendThatCannotBeTold() {
    let trajectory = Build.trajectory(.unknown, by: "2026-03-15", needed: "53333.3333", days: 4)
    let start = "Its trend can't be told: only 4 of the last 14 days have data, 5 are needed; "
    #expect(sentence(trajectory) == start + "to meet it by Mar 15 it has to rise by 53,334 a day.")
  }

  @Test func tellsOfATargetThatIsNextYear() {
    let trajectory = Build.trajectory(
      .poor, by: "2026-03-15", slope: "0", projected: "4200000", reaches: nil, needed: "53333.3333")
    #expect(sentence(trajectory)?.hasPrefix("Standing still, it does not reach the target;") == true)
    let late = Build.trajectory(.poor, by: "2026-03-15", slope: "1000", projected: "4215000", reaches: "2028-05-08")
    #expect(sentence(late) == "Rising by 1,000 a day, it reaches the target on May 8, 2028.")
  }
}
