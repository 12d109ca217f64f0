// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Vocabulary

extension PortfolioSpecification {
  /// Checks every number that the reader of scenarios checks with a place.
  ///
  /// - Parameter channels: The number of channels of the scenario.
  /// - Throws: ``PortfolioError/parameter(_:)`` for the first that lies outside its range.
  func check(channels: Int) throws(PortfolioError) {
    try Self.require(
      ParameterRange.accounts.contains(accounts), "accounts", Double(accounts),
      "from \(ParameterRange.accounts.lowerBound) to \(ParameterRange.accounts.upperBound)")
    try Self.require(
      ParameterRange.frailty.contains(frailty), "frailty", frailty,
      "from 0 to \(ParameterRange.frailty.upperBound)")
    try Self.require(!segments.isEmpty, "segments", 0, "at least one")
    let names = Set(segments.map(\.name)).count
    try Self.require(
      names == segments.count, "segments", Double(names), "of as many different names")
    for segment in segments { try segment.check(channels: channels) }
    // They are taken in proportion; those of an imported portfolio are not used.
    try Self.require(segments.contains { $0.share > 0 }, "segments.share", 0, "above 0 for one")
  }

  static func require(
    _ holds: Bool, _ name: String, _ value: Double, _ requirement: String
  ) throws(PortfolioError) {
    guard holds else {
      throw .parameter(ParameterError(name: name, value: value, requirement: requirement))
    }
  }
}

extension SegmentSpecification {
  fileprivate func check(channels: Int) throws(PortfolioError) {
    func require(
      _ holds: Bool, _ name: String, _ value: Double, _ requirement: String
    ) throws(PortfolioError) {
      try PortfolioSpecification.require(
        holds, "segments.\(self.name).\(name)", value, requirement)
    }
    try require(ParameterRange.share.contains(share), "share", share, "from 0 to 1")
    let total = types.reduce(0, +)
    try require(
      types.count == 5 && types.allSatisfy(ParameterRange.share.contains)
        && abs(total - 1) < 1e-6, "types", total, "five shares that add up to 1")
    for (name, value) in [("vulnerable", vulnerable), ("known_client", knownClient)] {
      try require(ParameterRange.share.contains(value), name, value, "from 0 to 1")
    }
    for (name, values) in [("preferred_channel", preferredChannel), ("consent", consent)] {
      let isFull = values.isEmpty || values.count == channels
      try require(
        isFull && values.allSatisfy(ParameterRange.share.contains), name, Double(values.count),
        "none, or a share for each of the \(channels) channels")
    }
    try require(
      (reach.isEmpty || reach.count == channels)
        && reach.allSatisfy { $0?.isShare ?? true }, "reach", Double(reach.count),
      "none, or a law from 0 to 1 for each of the \(channels) channels")
    for (name, law) in [("liquidity", liquidity), ("digital_affinity", digitalAffinity)] {
      try require(law.support.low >= 0, name, law.support.low, "at least 0")
    }
  }
}
