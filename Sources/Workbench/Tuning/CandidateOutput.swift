// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// A number of a replication that is kept: a metric of one of the strategies simulated.
struct CandidateOutput: Hashable, Sendable {
  /// The strategy's position among those simulated.
  let strategy: Int
  let metric: Metric
}
