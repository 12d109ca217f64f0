// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

extension Resampling {
  /// The replication whose portfolio is drawn.
  func portfolioReplication(_ replication: UInt32) -> UInt32 {
    self == .behavior ? 0 : replication
  }

  /// The replication whose behaviour is drawn.
  func behaviorReplication(_ replication: UInt32) -> UInt32 {
    self == .portfolio ? 0 : replication
  }
}
