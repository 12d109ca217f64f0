// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

#if canImport(Glibc)
import Glibc
#else
import Darwin
import Grammar
#endif

extension Grammar where Value == Double {
  /// `{ annual: 7% }` or `{ continuous: 0.06 per day }`, as a continuous rate per day.
  static var discount: Self {
    .variants(
      [
        Variant(
          "annual", Grammar<Double>.share.map { log(1 + $0) / 365 },
          en: "Effective rate per year of 365 days.", es: "Tasa efectiva por año de 365 días."),
        Variant(
          "continuous", .rate, en: "Continuous rate per day.", es: "Tasa continua por día."),
      ], expected: "{ annual: 7% } or { continuous: 0.06 per day }")
  }
}
