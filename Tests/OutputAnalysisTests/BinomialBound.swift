// SPDX-License-Identifier: GPL-3.0-or-later

/// The distance a share of `trials` may keep from its expectation: z = 4 binomial standard errors.
///
/// Two-sided, a correct procedure leaves it with probability 6e-5; with seeds fixed the outcome is
/// the same in every run.
func binomialBound(_ share: Double, trials: Int) -> Double {
  4 * (share * (1 - share) / Double(trials)).squareRoot()
}
