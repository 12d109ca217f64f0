// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioBox {
  /// Puts a rule together again that was stored.
  ///
  /// - Parameters:
  ///   - limits: The limits that hold together.
  ///   - coverage: The share of the cases that lies inside.
  ///   - density: The share of cases inside.
  ///   - draws: The draws inside.
  public init(limits: [Limit], coverage: Double, density: Double, draws: Int) {
    self.limits = limits
    self.coverage = coverage
    self.density = density
    self.draws = draws
  }
}

extension ScenarioBox.Limit {
  /// Puts a limit together again that was stored.
  ///
  /// - Parameters:
  ///   - number: The parameter's number.
  ///   - value: The limit.
  ///   - isAbove: Whether the rule holds above it.
  public init(ofParameter number: Int, value: Double, isAbove: Bool) {
    self.init(parameter: number, value: value, isAbove: isAbove)
  }
}
