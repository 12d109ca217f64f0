// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Measures
import Results
import Workbench

/// Metrics that can guard, as `recovery_rate,complaints_per_1000`; `all` for every one.
struct MetricNames: ExpressibleByArgument {
  /// The names; empty for all.
  let names: [String]

  /// Reads names separated by commas.
  init(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    names = words == ["all"] ? [] : words
  }

  /// What is wrong with the first name that is of no metric that can guard; nil where all are.
  func problem(of option: String) -> String? {
    names.first { !Baseline.isGuarded($0) }.map { name in
      let known = Metric.all.map(\.name).filter(Baseline.isGuarded)
      let help =
        Suggestion.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
        ?? "metrics such as \(known.prefix(3).joined(separator: ", ")) are."
      return "\(option): `\(name)` is no metric that can be better or worse; \(help)"
    }
  }
}

/// What a check needs, as `recovery_rate=0.5%`, `accounts=500`, `replications=60` or `default`.
struct Requirement: ExpressibleByArgument {
  /// What it says; nil for a text that says nothing of the kind.
  let value: PolicyChoices.Requirement?
  private let text: String

  init(argument: String) {
    text = argument
    value = PolicyChoices.Requirement(reading: argument)
  }

  /// What is wrong with it; nil where nothing is.
  var problem: String? {
    guard value == nil else { return nil }
    let metric = String(text.prefix { $0 != "=" })
    if text.contains("="), !["accounts", "replications"].contains(metric),
      let problem = MetricNames(argument: metric).problem(of: "--require")
    {
      return problem
    }
    return
      "--require: `\(text)` says nothing; write recovery_rate=0.5%, accounts=500, replications=60 or default."
  }
}
