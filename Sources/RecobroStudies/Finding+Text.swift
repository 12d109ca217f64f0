// SPDX-License-Identifier: GPL-3.0-or-later

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
