// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of an estimate that does not vary between replications.
///
/// A table words these instead of printing an error of nothing. An estimate that varies has none.
///
/// Method: <doc:WhatIntervalsCover>.
public enum EstimateFact: String, Hashable, Sendable, CaseIterable {
  /// The value follows from the scenario: no replication can have another, and its interval is the point.
  case exact
  /// Every replication came to the same value, though another is possible.
  case noSpread = "no_spread"
  /// There were occasions but no event in any replication; the interval tells how many there may be.
  case nothingCounted = "nothing_counted"
  /// No replication had an occasion: there is nothing to divide by, and no interval.
  case noExposure = "no_exposure"
}
