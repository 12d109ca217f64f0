// SPDX-License-Identifier: GPL-3.0-or-later

/// What the chance of a run is made of: what is drawn independently, many times.
///
/// Method: <doc:WhatIntervalsCover>.
public enum SamplingUnit: String, Hashable, Sendable, CaseIterable {
  /// Debtors share nothing within a replication: events of all replications are pooled.
  case debtors
  /// Something is shared within a replication, so only whole replications are independent.
  case replications
}
