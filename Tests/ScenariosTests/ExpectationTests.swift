// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

@Suite struct ExpectationTests {
  private func read(_ text: String) throws -> Scenarios.Expectation {
    var scanner = ExpectationScanner(text)
    return try scanner.expectation()
  }

  private func problem(_ text: String) -> ValueProblem? {
    do throws(ValueProblem) {
      var scanner = ExpectationScanner(text)
      _ = try scanner.expectation()
      return nil
    } catch {
      return error
    }
  }

  /// Signs, points and levels as they are written elsewhere are answered with the line as it is written here.
  @Test(arguments: [
    ("a.x - b.x => 0.1%", "write `a.x - b.x >= 0.1%`"), ("a.x≥2", "write `a.x >= 2`"),
    ("a.x =< 2 @ 99%", "write `a.x <= 2 @ 99%`"), ("a.x > 0.1 pp", "write `a.x > 0.1%`"),
    ("a.x > 0.1pp @ 99%", "write `a.x > 0.1% @ 99%`"), ("a.x > 2 at 99%", "write `a.x > 2 @ 99%`"),
  ])
  func otherNotations(_ text: String, _ advice: String) throws {
    #expect(problem(text)?.help == [advice])
    _ = try read(String(advice.dropFirst(7).dropLast()))
  }

  @Test func aDifferenceAtALevel() throws {
    let line = try read("challenger.recovery_rate - champion.recovery_rate > 0.5% @ 99%")
    #expect(
      line.terms == [
        .init(1, strategy: "challenger", metric: "recovery_rate"),
        .init(-1, strategy: "champion", metric: "recovery_rate"),
      ])
    #expect(line.bound == .above(0.005))
    #expect(line.level == 0.99)
  }

  @Test func termsOfTheRightSideAreBroughtOver() throws {
    let line = try read("a.cost_per_account <= 1.1 * b.cost_per_account + 2 - 0.5")
    #expect(
      line.terms == [
        .init(1, strategy: "a", metric: "cost_per_account"),
        .init(-1.1, strategy: "b", metric: "cost_per_account"),
      ])
    #expect(line.bound == .atMost(1.5))
    #expect(line.level == 0.95)
    #expect(try read("3 - a.x >= 1").bound == .atLeast(-2))
    #expect(try read("-a.x < -1_000").terms == [.init(-1, strategy: "a", metric: "x")])
    #expect(try read("2*a.x<3").bound == .below(3))
  }

  @Test func segmentsAndSingleChannels() throws {
    let line = try read("my-plan.low-risk.contacts_per_account[agent_call] < 1e-3")
    #expect(
      line.terms == [
        .init(
          1, strategy: "my-plan", segment: "low-risk",
          metric: "contacts_per_account[agent_call]")
      ])
    #expect(line.bound == .below(0.001))
  }

  @Test(arguments: [
    ("a.x in 40%..45%", 0.4, 0.45), ("a.x in 40..45%", 0.4, 0.45), ("a.x in 1 .. 2", 1, 2),
    ("a.x - 1 in -1..2", 0, 3), ("a.x in -2%..-1%", -0.02, -0.01),
  ])
  func ranges(_ text: String, _ low: Double, _ high: Double) throws {
    guard case .within(let range) = try read(text).bound else {
      Issue.record("no range in \(text)")
      return
    }
    #expect(abs(range.lowerBound - low) < 1e-15 && abs(range.upperBound - high) < 1e-15)
  }

  @Test(arguments: [
    ("", "S201", "at its end"), ("3 > 2", "S201", "numbers alone"),
    ("a.x", "S201", "at its end: a comparison"), ("a.x == 3", "S201", "at `== 3`"),
    ("a.x > ", "S201", "at its end"), ("a.x > 1 b.y", "S201", "at `b.y`"),
    ("a > 1", "S201", "`a`, which is no metric"), ("a.b.c.d > 1", "S201", "is no metric"),
    ("a.x > 1 @ 20%", "S204", "level"), ("a.x > 1 @ 100%", "S204", "level"),
    ("a.x > 1 @", "S201", "a number"), ("a.x in 2..1", "S209", "backwards"),
    ("a.x in 2", "S201", "`..`"), ("a.x > 0.1.2", "S201", "is not a number"),
    ("a.x[ > 1", "S201", "a name"), ("a.x[sms > 1", "S201", "`]`"),
    ("a.x > 1,5", "S206", "comma"), ("a.x > 1e999", "S205", "too large"),
    ("a..x > 1", "S201", "a name"), ("2 * > 1", "S201", "a name"),
    ("a.x > 1 + ", "S201", "at its end"),
  ])
  func whatIsNoExpectation(_ text: String, _ code: String, _ words: String) {
    let problem = problem(text)
    #expect(problem?.code.description == code, "\(text): \(String(describing: problem))")
    #expect(problem?.predicate.contains(words) == true, "\(text): \(String(describing: problem))")
  }
}
