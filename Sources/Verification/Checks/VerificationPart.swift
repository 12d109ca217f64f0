// SPDX-License-Identifier: GPL-3.0-or-later

/// Some checks that come from the same simulations.
struct VerificationPart {
  /// What is simulated, such as `give up, k = 3`.
  let name: String
  let checks: () async throws -> [VerificationCheck]

  init(_ name: String, _ checks: @escaping () async throws -> [VerificationCheck]) {
    self.name = name
    self.checks = checks
  }
}
