// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing
import Vocabulary

@testable import Strategies

/// How far a last call goes beyond the day.
@Suite("Handling times") struct HandlingTimeTests {
  @Test("E[h²] / (2 E[h]) of the worst outcome")
  func closedForms() throws {
    // Exponential: the mean itself; constant: half; gamma of shape k: (1 + 1/k) / 2 of the mean.
    let exponential = HandlingTime(engaged: try .exponential(mean: 6))
    #expect(exponential.meanOverrun() == 6)
    #expect(HandlingTime(engaged: 4, unanswered: 1).meanOverrun() == 2)
    let gamma = HandlingTime(engaged: try .gamma(shape: 2, scale: 2), unanswered: 1)
    #expect(abs(gamma.meanOverrun() - 3) < 1e-12)
    var withWork = gamma
    withWork.wrapUp = 1
    // Mean 5 and variance 8.
    #expect(abs(withWork.meanOverrun() - 33.0 / 10) < 1e-12)
    withWork.agreed = try Distribution.gamma(shape: 3, scale: 2)
    // Mean 7 and variance 12.
    #expect(abs(withWork.meanOverrun() - 61.0 / 14) < 1e-12)
    #expect(HandlingTime(engaged: 4).meanOverrun(reading: 2) == 3)
    #expect(HandlingTime().meanOverrun() == 0)
    #expect(HandlingTime(engaged: try .pareto(shape: 1.5, minimum: 1)).meanOverrun() == .infinity)
  }

  @Test("In days of any length twice as much, of the channel that takes longest")
  func maximum() throws {
    #expect(HandlingTime(engaged: 4).maximumOverrun(reading: 2) == 6)
    var quick = ChannelSpecification(.agentCall)
    quick.handling = HandlingTime(engaged: 2)
    quick.resource = 0
    var slow = quick
    slow.handling = HandlingTime(engaged: try .exponential(mean: 6))
    let strategy = Strategy(
      name: "both",
      treatments: [
        Treatment(
          name: "all",
          path: [0, 1].map { Step(.dpd(0), channel: .fixed($0)) })
      ])
    let desk = Resource(name: "desk", agents: 1)
    #expect(strategy.maximumOverrun(of: 0, [desk], [quick, slow]) == 12)
    #expect(strategy.maximumOverrun(of: 0, [desk], [quick, quick]) == 2)
    #expect(HandlingTime(engaged: 4, unanswered: 1).leastOnAverage == 1)
  }

  @Test("No mixture of outcomes goes further than its worst (50 mixtures)")
  func mixtures() throws {
    var handling = HandlingTime(
      engaged: try .exponential(mean: 5), unanswered: try .gamma(shape: 4, scale: 0.25))
    handling.wrapUp = try .constant(value: 0.5)
    let most = handling.meanOverrun()
    let outcomes = [(5.5, 25.0), (1.0, 0.25)]
    for step in 0...50 {
      let share = Double(step) / 50
      let weights = [share, 1 - share]
      let mean = zip(weights, outcomes).reduce(0) { $0 + $1.0 * $1.1.0 }
      let square = zip(weights, outcomes).reduce(0) {
        $0 + $1.0 * ($1.1.1 + $1.1.0 * $1.1.0)
      }
      #expect(square / (2 * mean) <= most + 1e-12)
    }
  }

  @Test("Days that end in a week, of agents or of one sum")
  func ends() {
    var few = Resource(name: "few", agents: 1)
    few.shifts.append(.init(agents: 0, minutes: [0, 0, 0, 0, 0, 100, 0]))
    few.isPooled = true
    #expect(few.endsPerWeek == 5)
    var resource = Resource(name: "desk", agents: 3)
    #expect(resource.endsPerWeek == 15)
    resource.shifts.append(.init(agents: 2, minutes: [0, 0, 0, 0, 0, 100, 0]))
    #expect(resource.endsPerWeek == 17)
    resource.isPooled = true
    #expect(resource.endsPerWeek == 6)
  }
}

/// Values that are no finite numbers.
@Suite("Faults of priorities") struct PriorityFaultTests {
  @Test(
    "The operation that left the numbers, and where it stands",
    arguments: [
      ("balance / attempts", [5, 0], 8, Double.infinity),
      ("2 + log(balance)", [0, 0], 4, -.infinity), ("sqrt(balance - 9) * 2", [1, 0], 0, .nan),
      ("(0 - balance) ^ attempts", [2, 0.5], 14, .nan), ("-(1 / attempts)", [0, 0], 4, -.infinity),
    ])
  func faults(_ text: String, _ observed: [Double], _ offset: Int, _ value: Double) throws {
    let priority = try PriorityExpression(parsing: text)
    let numbers = priority.observables.map { $0 == .feature(.attempts) ? observed[1] : observed[0] }
    let fault = try #require(priority.fault(numbers))
    #expect(fault.offset == offset)
    #expect(fault.value == value || fault.value.isNaN && value.isNaN)
    #expect(priority.operations.count == priority.offsets.count)
  }

  @Test("What ends as a number has no fault")
  func none() throws {
    let priority = try PriorityExpression(parsing: "min(1 / attempts, 5)")
    #expect(priority.fault([0]) == nil && priority.value([0]) == 5)
  }
}
