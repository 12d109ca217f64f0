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

extension Finding {
  /// `name: measured (± error) bar verdict`, with what else is worth knowing.
  var line: String {
    "\(name): \(text(measured)) (± \(errorText)) \(barText) \(verdict.rawValue)"
      + (detail.isEmpty ? "" : "; \(detail)")
  }

  /// The measured number.
  var measuredText: String { text(measured) }
  /// Its standard error, in percentage points for a share.
  var errorText: String {
    unit == .share ? (100 * standardError).decimals(2) : standardError.decimals(1)
  }

  /// The bar in words.
  var barText: String {
    switch (bar.low, bar.high) {
    case (let low?, let high?): "\(text(low)) to \(text(high))"
    case (let low?, nil): "at least \(text(low))"
    case (nil, let high?): "at most \(text(high))"
    case (nil, nil): "no bar"
    }
  }

  private func text(_ value: Double) -> String {
    unit == .share ? (100 * value).decimals(2) + "%" : value.decimals(0)
  }
}
