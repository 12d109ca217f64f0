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

  @Test func whatSufficesIsLeftAlone() throws {
    let result = try Spawned.run(
      "/bin/sh", ["-c", "ulimit -n 64 && exec \"$0\" presets", Spawned.program.path],
      in: Spawned.root)
    #expect(result.status == 0)
  }
}
