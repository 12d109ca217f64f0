// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Randomness
import Vocabulary

extension SaltelliDesign {
  /// The design of the first points of a randomised Sobol' sequence.
  ///
  /// - Parameters:
  ///   - parameters: The number k of parameters, from 1 to 20.
  ///   - rows: The number N of rows, ≥ 2; powers of two are the most even.
  ///   - seed: The master seed.
  /// - Throws: `ParameterError` for too few rows.
  init(parameters: Int, rows: Int, seed: UInt64) throws(ParameterError) {
    let width = 2 * parameters
    let sobol = ScrambledSobol(
      SobolDirections(dimensions: width, points: rows),
      at: DrawAddress(seed: seed, replication: 0, identity: Identity.of("sensitivity")))
    try self.init(
      (0..<max(rows, 0)).map { row in
        (0..<width).map { sobol.uniform(UInt32(row), dimension: $0) }
      })
  }
}
