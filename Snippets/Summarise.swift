// SPDX-License-Identifier: GPL-3.0-or-later

// A scenario's text from a program's own memory, simulated and summed up: estimates with their errors, and what may be claimed of their
// difference.

import Experiments
import OutputAnalysis
import Results
import Workbench

let text = """
  version: 1
  name: snippet
  horizon: 90 days
  seed: 7
  replications: 12
  portfolio:
    accounts: 500
    segments: { cards: { balance: 800, dpd: 15 } }
  behavior: { baseline: 0.004 per day }
  channels:
    sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.05 }
  strategies:
    wait: { path: [] }
    weekly: { path: [{ at: 7 dpd, every: 7 days, channel: sms }] }

  """
let run = try ScenarioRun(ScenarioFile(embedded: "snippet", Array(text.utf8)))
let record = try await run.execute(threads: 2, control: RunControl(), command: [])

for strategy in record.summary.strategies {
  guard let found = strategy.metrics.first(where: { $0.name == "recovery_rate" }) else {
    continue
  }
  let (mean, error) = (found.estimate.mean ?? .nan, found.estimate.standardError ?? .nan)
  print("\(strategy.name): \(mean) with a standard error of \(error)")
}
for comparison in record.summary.comparisons where comparison.metric == "recovery_rate" {
  print("\(comparison.challenger) against \(comparison.champion): \(comparison.verdict.rawValue)")
}
