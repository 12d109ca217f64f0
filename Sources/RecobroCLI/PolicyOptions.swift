// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Results
import Workbench

/// Metrics that can guard, as `recovery_rate,complaints_per_1000`; `all` for every one.
struct MetricNames: ExpressibleByArgument {
  /// The names; empty for all.
  let names: [String]

  /// Reads names separated by commas; names of no metric that can guard give nil.
  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard words != ["all"] else {
      names = []
      return
    }
    guard words.allSatisfy(Baseline.isGuarded) else { return nil }
    names = words
  }
}

/// What a check needs, as `recovery_rate=0.5%`, `accounts=500`, `replications=60` or `default`.
struct Requirement: ExpressibleByArgument {
  /// What it says.
  let value: PolicyChoices.Requirement

  init?(argument: String) {
    guard let value = PolicyChoices.Requirement(reading: argument) else { return nil }
    self.value = value
  }
}
