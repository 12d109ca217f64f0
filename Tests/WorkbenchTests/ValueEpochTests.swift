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
    let record = try await run.execute(threads: 2, control: RunControl(), command: [])
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

  private static let epoch = 6
  private static let numbers = """
    demo weekly-message recovery_rate 0.553707226 0.5689962094
    demo weekly-message net_recovery_rate 0.5471081209 0.5628006853
    demo weekly-message payments_per_account 2.832 3.015
    demo weekly-message days_to_first_payment 42.33914017 39.98074892
    demo weekly-message contacts_per_account 19.807 20.352
    demo weekly-message opt_outs_per_1000 27 38
    demo weekly-message complaints_per_1000 21 19
    demo weekly-message kept_rate 0.3368421053 0.3741007194
    demo weekly-message plan_completion - -
    demo right-channel recovery_rate 0.5584663317 0.5705169412
    demo right-channel net_recovery_rate 0.5520732886 0.5645050971
    demo right-channel payments_per_account 2.856 3.017
    demo right-channel days_to_first_payment 41.62304623 39.81248231
    demo right-channel contacts_per_account 16.038 16.451
    demo right-channel opt_outs_per_1000 37 32
    demo right-channel complaints_per_1000 19 17
    demo right-channel kept_rate 0.3438485804 0.3738317757
    demo right-channel plan_completion - -
    demo flexible-plans recovery_rate 0.5749722956 0.5847308725
    demo flexible-plans net_recovery_rate 0.5717140938 0.5818310465
    demo flexible-plans payments_per_account 3.027 3.144
    demo flexible-plans days_to_first_payment 40.90925094 39.22633843
    demo flexible-plans contacts_per_account 14.998 15.245
    demo flexible-plans opt_outs_per_1000 35 32
    demo flexible-plans complaints_per_1000 6 3
    demo flexible-plans kept_rate - 0
    demo flexible-plans plan_completion 0.8705882353 0.8717948718
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
    imported llamadas recovery_rate 0.4077388173 0.3810318612
    imported llamadas net_recovery_rate 0.3978966964 0.3711367226
    imported llamadas payments_per_account 1.585774059 1.582608696
    imported llamadas days_to_first_payment 55.72581201 59.46941678
    imported llamadas contacts_per_account 12.48117155 12.04347826
    imported llamadas opt_outs_per_1000 25.25252525 20.2020202
    imported llamadas complaints_per_1000 30.3030303 30.3030303
    imported llamadas kept_rate 0.44 0.4017094017
    imported llamadas plan_completion - -
    imported whatsapp-y-plan recovery_rate 0.3802822775 0.3753309263
    imported whatsapp-y-plan net_recovery_rate 0.3772994035 0.3724523747
    imported whatsapp-y-plan payments_per_account 1.439330544 1.582608696
    imported whatsapp-y-plan days_to_first_payment 60.47491572 64.92591802
    imported whatsapp-y-plan contacts_per_account 10.67782427 9.826086957
    imported whatsapp-y-plan opt_outs_per_1000 20.2020202 30.3030303
    imported whatsapp-y-plan complaints_per_1000 15.15151515 15.15151515
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
