// SPDX-License-Identifier: GPL-3.0-or-later

/// One measured number with its error, its bar and its verdict.
struct Finding: Sendable {
  /// How the number is written.
  enum Unit: Sendable { case share, count }

  let name: String
  let unit: Unit
  let measured: Double
  /// The standard error of the experiment.
  let standardError: Double
  let bar: Bar
  /// What else is worth knowing; empty for nothing.
  let detail: String

  var verdict: Bar.Verdict { bar.verdict(measured, standardError: standardError) }

  /// A share of trials, with the binomial error.
  init(_ name: String, successes: Int, of trials: Int, bar: Bar, detail: String = "") {
    let share = Double(successes) / Double(trials)
    self.init(
      name, share: share, standardError: (share * (1 - share) / Double(trials)).squareRoot(),
      bar: bar, detail: detail)
  }

  /// A share whose error is known.
  init(_ name: String, share: Double, standardError: Double, bar: Bar, detail: String = "") {
    self.name = name
    unit = .share
    measured = share
    self.standardError = standardError
    self.bar = bar
    self.detail = detail
  }

  /// A number of rare things, with the error of Poisson's law, or of things that must be exact.
  init(_ name: String, count: Int, isExact: Bool = false, bar: Bar, detail: String = "") {
    self.name = name
    unit = .count
    measured = Double(count)
    standardError = isExact ? 0 : Double(count).squareRoot()
    self.bar = bar
    self.detail = detail
  }
}
