// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What the process may not have is said before anything needs it.
@Suite struct ProcessLimitTests {
  @Test(arguments: [
    ("-v 150000", "ulimit -v"), ("-v 250000", "ulimit -v"), ("-n 8", "ulimit -n"),
    ("-s 128", "ulimit -s"),
  ])
  func lowLimitsAreRefusedWithTheNumber(_ limit: String, _ words: String) throws {
    let result = try Spawned.run(
      "/bin/sh",
      ["-c", "ulimit \(limit) && exec \"$0\" presets", Spawned.program.path], in: Spawned.root)
    #expect(result.status == 2, "\(limit): \(result.errors)")
    #expect(result.errors.contains(words) && result.output.isEmpty)
  }

  /// Lives that wait for agents grow with the accounts, and with the threads that hold a portfolio each; other results do not.
  @Test(arguments: [
    (
      "scenarios/capacity.yaml", "en",
      "fewer accounts (`--set portfolio.accounts=…`), `--threads 1`"
    ),
    (
      "scenarios/capacity.yaml", "es", "menos cuentas (`--set portfolio.accounts=…`), `--threads 1`"
    ),
  ])
  func lessMemoryIsTakenByFewerAccounts(
    _ scenario: String, _ language: String, _ words: String
  ) throws {
    let result = try Spawned.run(
      "/bin/sh",
      [
        "-c",
        "ulimit -v 1000000 && exec \"$0\" run \(scenario) -q --lang \(language) --replications 2 --set portfolio.accounts=3_000_000",
        Spawned.program.path,
      ], in: Spawned.root)
    #expect(result.status == 2 && result.errors.contains(words), "\(result.errors)")
  }

  @Test func whatSufficesIsLeftAlone() throws {
    let result = try Spawned.run(
      "/bin/sh", ["-c", "ulimit -n 64 && exec \"$0\" presets", Spawned.program.path],
      in: Spawned.root)
    #expect(result.status == 0)
  }
}
