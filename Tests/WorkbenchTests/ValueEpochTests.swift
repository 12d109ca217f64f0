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

  private static let epoch = 7
  private static let numbers = """
    demo weekly-message recovery_rate 0.553320775 0.5692027558
    demo weekly-message net_recovery_rate 0.5467224705 0.5630121795
    demo weekly-message payments_per_account 2.832 3.017
    demo weekly-message days_to_first_payment 42.38684345 40.13281905
    demo weekly-message contacts_per_account 19.794 20.315
    demo weekly-message opt_outs_per_1000 27 38
    demo weekly-message complaints_per_1000 21 19
    demo weekly-message kept_rate 0.3333333333 0.3741007194
    demo weekly-message plan_completion - -
    demo right-channel recovery_rate 0.5585387155 0.5693116667
    demo right-channel net_recovery_rate 0.5521428642 0.5633019792
    demo right-channel payments_per_account 2.854 3.019
    demo right-channel days_to_first_payment 41.67537074 39.86938701
    demo right-channel contacts_per_account 16.031 16.433
    demo right-channel opt_outs_per_1000 37 32
    demo right-channel complaints_per_1000 19 17
    demo right-channel kept_rate 0.3427672956 0.3726708075
    demo right-channel plan_completion - -
    demo flexible-plans recovery_rate 0.5748791984 0.5838548541
    demo flexible-plans net_recovery_rate 0.5716233328 0.5809575512
    demo flexible-plans payments_per_account 3.03 3.145
    demo flexible-plans days_to_first_payment 40.9746623 39.29879573
    demo flexible-plans contacts_per_account 14.979 15.227
    demo flexible-plans opt_outs_per_1000 35 32
    demo flexible-plans complaints_per_1000 6 3
    demo flexible-plans kept_rate - 0
    demo flexible-plans plan_completion 0.8705882353 0.8701298701
    minimal nothing recovery_rate 0.2913823189 0.3028536487
    minimal nothing net_recovery_rate 0.2913823189 0.3028536487
    minimal nothing payments_per_account 0.571 0.535
    minimal nothing days_to_first_payment 70.15370302 70.07080711
    minimal nothing contacts_per_account 0 0
    minimal nothing opt_outs_per_1000 0 0
    minimal nothing complaints_per_1000 0 0
    minimal nothing kept_rate - -
    minimal nothing plan_completion - -
    minimal reminders recovery_rate 0.3188439765 0.3293703547
    minimal reminders net_recovery_rate 0.3183098788 0.3288406701
    minimal reminders payments_per_account 0.655 0.602
    minimal reminders days_to_first_payment 67.48418741 67.05318476
    minimal reminders contacts_per_account 7.027 6.921
    minimal reminders opt_outs_per_1000 0 0
    minimal reminders complaints_per_1000 0 0
    minimal reminders kept_rate - -
    minimal reminders plan_completion - -
    imported llamadas recovery_rate 0.406258807 0.379665097
    imported llamadas net_recovery_rate 0.3980876612 0.3707834128
    imported llamadas payments_per_account 1.539748954 1.582608696
    imported llamadas days_to_first_payment 56.76920712 59.84533905
    imported llamadas contacts_per_account 10.28870293 10.57391304
    imported llamadas opt_outs_per_1000 15.15151515 15.15151515
    imported llamadas complaints_per_1000 15.15151515 25.25252525
    imported llamadas kept_rate 0.4069767442 0.3796296296
    imported llamadas plan_completion - -
    imported whatsapp-y-plan recovery_rate 0.3770872637 0.3839616833
    imported whatsapp-y-plan net_recovery_rate 0.3744763752 0.381352769
    imported whatsapp-y-plan payments_per_account 1.410041841 1.569565217
    imported whatsapp-y-plan days_to_first_payment 61.06475885 64.30160619
    imported whatsapp-y-plan contacts_per_account 9.020920502 8.595652174
    imported whatsapp-y-plan opt_outs_per_1000 5.050505051 25.25252525
    imported whatsapp-y-plan complaints_per_1000 10.1010101 15.15151515
    imported whatsapp-y-plan kept_rate - -
    imported whatsapp-y-plan plan_completion 0.6666666667 1
    reference-workload messages recovery_rate 0.7850202728 0.8000647595
    reference-workload messages net_recovery_rate 0.7850202728 0.8000647595
    reference-workload messages payments_per_account 1.517 1.448
    reference-workload messages days_to_first_payment 84.37771532 83.50810469
    reference-workload messages contacts_per_account 17.646 17.138
    reference-workload messages opt_outs_per_1000 0 0
    reference-workload messages complaints_per_1000 0 0
    reference-workload messages kept_rate - -
    reference-workload messages plan_completion - -
    """
}
