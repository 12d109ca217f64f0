// SPDX-License-Identifier: GPL-3.0-or-later

extension VarianceSplit {
  /// Puts a split together again that was stored; the means of the draws are not known then.
  ///
  /// - Parameters:
  ///   - mean: The mean over all draws.
  ///   - chance: The variance within draws.
  ///   - parameters: The variance between draws.
  public init(mean: Double, chance: Double, parameters: Double) {
    self.mean = mean
    self.chance = chance
    self.parameters = parameters
    means = []
  }
}
