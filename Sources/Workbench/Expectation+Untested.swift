// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results
import Scenarios

extension Expectation {
  /// Why the line claims something about what never happened; nil when it does not.
  ///
  /// A line about a strategy whose steps touched nobody says nothing of these steps, and where nobody paid no line
  /// about recovered balances says anything of the strategies.
  func untested(_ activity: ActivitySummary) -> ActivitySummary.Untested? {
    let deeds = terms.compactMap { activity.deeds(of: $0.strategy) }
    if deeds.contains(where: \.isIdle) {
      return deeds.allSatisfy { $0.touches == 0 } ? .nobodyTouched : .challengerIdle
    }
    let isAboutPayments = terms.contains { Metric(stored: $0.metric).isOfRecoveredMoney }
    return activity.isNothingPaid && isAboutPayments ? .nobodyPaid : nil
  }
}

extension ExpectationOutcome {
  /// The outcome, undecided where there was nothing to judge.
  func judged(only untested: ActivitySummary.Untested?) -> ExpectationOutcome {
    guard let untested else { return self }
    var outcome = self
    outcome.untested = untested
    outcome.verdict = .undecided
    outcome.replicationsNeeded = nil
    return outcome
  }
}
