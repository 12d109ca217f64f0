// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text is not an amount of money.
public enum MoneyTextError: Error, Hashable, Sendable {
  /// There is no text.
  case empty
  /// Something other than a sign, digits and the declared marks stands there.
  case notANumber
  /// A grouping mark stands where no group of digits ends, as in `12.34` with a point between thousands.
  case misplacedGrouping
  /// More than `Int64` holds in minor units, about 9.2·10¹⁸.
  case tooLarge
}
