// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Results
import Testing

@testable import Workbench

/// Unchanged scenarios and seeds give the numbers of the value epoch: whoever changes a draw's address, its order or
/// its use finds out here, raises the epoch and says so in the changelog.
@Suite("Value epoch") struct ValueEpochTests {
  private static let scenarios = ["demo", "minimal", "imported", "reference-workload"]

  private static let metrics = [
    "recovery_rate", "net_recovery_rate", "contacts_per_account", "payments_per_account",
    "days_to_first_payment", "opt_outs_per_1000", "complaints_per_1000", "promises", "kept_rate",
    "plan_completion",
  ]

  @Test("The numbers are those of the epoch", arguments: scenarios)
  func numbers(name: String) async throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios/\(name).yaml").path
    var overrides = ["replications=2"]
    if name != "imported" { overrides.append("portfolio.accounts=1_000") }
    let run = try ScenarioRun(try ScenarioFile(path: path, overrides: overrides))
    let (record, _) = try await run.execute(threads: 2, control: RunControl(), command: [])
    let lines = record.replications.filter { Self.metrics.contains($0.metric) }.map { series in
      "\(name) \(series.strategy) \(series.metric) "
        + series.values.map(Self.text).joined(separator: " ")
    }
    let expected = Self.numbers.split(separator: "\n").filter { $0.hasPrefix(name + " ") }
    #expect(lines == expected.map(String.init), "epoch \(EngineVersion.valueEpoch)")
    #expect(EngineVersion.valueEpoch == Self.epoch)
  }

  /// Ten digits: more than a change could hide in, fewer than processors and C libraries differ in.
  private static func text(_ value: Double?) -> String {
    value.map { String(format: "%.10g", $0) } ?? "-"
  }

  private static let epoch = 2
  private static let numbers = """
    demo weekly-message recovery_rate 0.4407636609 0.4455673999
    demo weekly-message net_recovery_rate 0.4336075531 0.4386702726
    demo weekly-message payments_per_account 2.009 2.062
    demo weekly-message days_to_first_payment 58.92726966 57.54249889
    demo weekly-message contacts_per_account 21.148 21.924
    demo weekly-message opt_outs_per_1000 28 43
    demo weekly-message complaints_per_1000 22 21
    demo weekly-message kept_rate 0.3595166163 0.3483483483
    demo weekly-message plan_completion - -
    demo right-channel recovery_rate 0.4465235566 0.4425035826
    demo right-channel net_recovery_rate 0.4387731703 0.4353460468
    demo right-channel payments_per_account 2.033 2.055
    demo right-channel days_to_first_payment 58.62221571 57.72082336
    demo right-channel contacts_per_account 17.077 17.813
    demo right-channel opt_outs_per_1000 36 35
    demo right-channel complaints_per_1000 23 16
    demo right-channel kept_rate 0.3698630137 0.3534031414
    demo right-channel plan_completion - -
    demo flexible-plans recovery_rate 0.4734635129 0.4672058635
    demo flexible-plans net_recovery_rate 0.4698302124 0.4636613873
    demo flexible-plans payments_per_account 2.314 2.332
    demo flexible-plans days_to_first_payment 57.26582552 55.40486277
    demo flexible-plans contacts_per_account 16.121 16.523
    demo flexible-plans opt_outs_per_1000 44 33
    demo flexible-plans complaints_per_1000 6 6
    demo flexible-plans kept_rate - 0
    demo flexible-plans plan_completion 0.819047619 0.7752808989
    minimal nothing recovery_rate 0.2913823189 0.3028536487
    minimal nothing net_recovery_rate 0.2913823189 0.3028536487
    minimal nothing payments_per_account 0.571 0.535
    minimal nothing days_to_first_payment 70.15370302 70.07080711
    minimal nothing contacts_per_account 0 0
    minimal nothing opt_outs_per_1000 0 0
    minimal nothing complaints_per_1000 0 0
    minimal nothing kept_rate - -
    minimal nothing plan_completion - -
    minimal reminders recovery_rate 0.3188439765 0.3293696404
    minimal reminders net_recovery_rate 0.3183095748 0.32883942
    minimal reminders payments_per_account 0.655 0.601
    minimal reminders days_to_first_payment 67.45502075 67.02318475
    minimal reminders contacts_per_account 7.031 6.928
    minimal reminders opt_outs_per_1000 0 0
    minimal reminders complaints_per_1000 0 0
    minimal reminders kept_rate - -
    minimal reminders plan_completion - -
    imported llamadas recovery_rate 0.3373253113 0.3214214706
    imported llamadas net_recovery_rate 0.326160364 0.3105379089
    imported llamadas payments_per_account 1.120481928 1.088353414
    imported llamadas days_to_first_payment 66.32549637 68.66257236
    imported llamadas contacts_per_account 12.32128514 12.36144578
    imported llamadas opt_outs_per_1000 25.25252525 20.2020202
    imported llamadas complaints_per_1000 65.65656566 55.55555556
    imported llamadas kept_rate 0.5172413793 0.4519230769
    imported llamadas plan_completion - -
    imported whatsapp-y-plan recovery_rate 0.3109055828 0.2998738569
    imported whatsapp-y-plan net_recovery_rate 0.307919546 0.2963853352
    imported whatsapp-y-plan payments_per_account 1.020080321 0.9919678715
    imported whatsapp-y-plan days_to_first_payment 71.22418959 74.53514282
    imported whatsapp-y-plan contacts_per_account 10.1124498 10.42971888
    imported whatsapp-y-plan opt_outs_per_1000 25.25252525 35.35353535
    imported whatsapp-y-plan complaints_per_1000 10.1010101 15.15151515
    imported whatsapp-y-plan kept_rate - -
    imported whatsapp-y-plan plan_completion 0.6666666667 1
    reference-workload messages recovery_rate 0.7857078475 0.8003447885
    reference-workload messages net_recovery_rate 0.7857078475 0.8003447885
    reference-workload messages payments_per_account 1.519 1.451
    reference-workload messages days_to_first_payment 84.16188434 83.29112886
    reference-workload messages contacts_per_account 17.657 17.154
    reference-workload messages opt_outs_per_1000 0 0
    reference-workload messages complaints_per_1000 0 0
    reference-workload messages kept_rate - -
    reference-workload messages plan_completion - -
    """
}
