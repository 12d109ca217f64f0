// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
import Strategies

/// Warns of questions that never come, and of answers that nobody asks for.
struct QueryPlausibility {
  let scenario: Scenario
  let document: NodeReader

  /// Reports every warning; what is uncertain says nothing for certain.
  func report() {
    guard scenario.uncertainty == nil, let model = scenario.behavior.intensity else { return }
    let written = document["behavior"]["queries"]
    guard let queries = model.queries else {
      warnOfAnswers()
      return
    }
    if !queries.isAsked {
      written.warnOfIdle(
        "debtors ask neither unprompted nor after touches, so nobody has anything to answer",
        help: "write `per_day` or `after_touch`")
    } else if queries.perDay == 0 {
      written["by_hour"].warnOfIdle(
        "nobody asks unprompted, and questions after touches come when the touch does",
        help: "write `per_day`")
    }
  }

  private func warnOfAnswers() {
    for strategy in scenario.strategies where strategy.queries != nil {
      document["strategies"][strategy.name]["queries"].warnOfIdle(
        "without `behavior.queries` debtors ask nothing, so nobody has anything to answer",
        help: "give `behavior` its `queries`")
    }
  }
}
