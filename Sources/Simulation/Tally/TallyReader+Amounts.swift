// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

extension TallyReader {
  /// Complaints drawn, or expected of the same touches.
  var complaints: Double {
    settings.expectsComplaints
      ? tally.number(.expectedComplaints) * 0x1p-32 : tally.number(.complaints)
  }

  /// Attempts by channels in which terms can be agreed, and those of them that were engaged.
  var calls: Double { conversing(from: tally.layout.attempts) }
  var conversations: Double { conversing(from: tally.layout.engaged) }

  private func conversing(from first: Int) -> Double {
    model.channels.indices.reduce(0) {
      model.channels[$1].converses ? $0 + Double(tally.buffer[first + $1]) : $0
    }
  }

  /// The whole cost ledger in currency units.
  var cost: Double { costs.reduce(0, +) }

  /// The cost ledger in currency units, by cause: each channel, then complaints.
  ///
  /// What attempts, engagements and complaints cost each, times their number; in wide integers, so that no price
  /// overflows.
  var costs: [Double] {
    guard let compiled = model.intensity?.compiled else { return [] }
    let contacts = model.channels.indices.map { channel in
      Int128(tally.buffer[tally.layout.attempts + channel])
        * Int128(compiled.channels[channel].unansweredCost)
        + Int128(tally.buffer[tally.layout.engaged + channel])
        * Int128(compiled.channels[channel].engagedExtraCost)
    }
    let complaints =
      settings.expectsComplaints
      ? complaints * Double(compiled.complaintCost)
      : Double(Int128(tally[.complaints]) * Int128(compiled.complaintCost))
    return (contacts.map { Double($0) } + [complaints]).map {
      $0 / Double(CostUnit.perMinorUnit) / settings.minorPerUnit
    }
  }

  /// Discounted cash and cost in currency units.
  var presentCash: Double { Double(tally.discountedCash) / presentScale }
  var presentCost: Double {
    Double(tally.discountedCost) / presentScale / Double(CostUnit.perMinorUnit)
  }

  private var presentScale: Double { settings.minorPerUnit * 0x1p20 }
}
