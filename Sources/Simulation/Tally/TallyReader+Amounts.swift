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

  /// The cost ledger in currency units, by cause: each channel, complaints, then each resource's wages.
  var costs: [Double] {
    model.channels.indices.map(cost(ofChannel:)) + [complaintCost]
      + (0..<tally.layout.resources).map(wages(ofResource:))
  }

  /// What a channel cost in currency units: what attempts and engagements cost each, times their number; in wide
  /// integers, so that no price overflows.
  func cost(ofChannel channel: Int) -> Double {
    guard let compiled = model.intensity?.compiled else { return 0 }
    var cost =
      Int128(tally.buffer[tally.layout.attempts + channel])
      * Int128(compiled.channels[channel].unansweredCost)
      + Int128(tally.buffer[tally.layout.engaged + channel])
      * Int128(compiled.channels[channel].engagedExtraCost)
    if compiled.channels[channel].isTimed {
      let minutes = Double(tally.buffer[tally.layout.minutes + channel]) * 0x1p-20
      cost += Int128((minutes * compiled.channels[channel].minuteCost).rounded())
    }
    return units(number(cost))
  }

  /// What complaints cost in currency units.
  var complaintCost: Double {
    guard let compiled = model.intensity?.compiled else { return 0 }
    return units(
      settings.expectsComplaints
        ? complaints * Double(compiled.complaintCost)
        : number(Int128(tally[.complaints]) * Int128(compiled.complaintCost)))
  }

  private func units(_ cost: Double) -> Double {
    cost / Double(CostUnit.perMinorUnit) / settings.minorPerUnit
  }

  /// The nearest double; narrow integers have a conversion of their own, a hundred times as fast.
  private func number(_ wide: Int128) -> Double {
    let narrow = Int64(truncatingIfNeeded: wide)
    return Int128(narrow) == wide ? Double(narrow) : Double(wide)
  }

  /// Discounted cash and cost in currency units.
  var presentCash: Double { Double(tally.sums.discountedCash) / presentScale }
  var presentCost: Double {
    Double(tally.sums.discountedCost) / presentScale / Double(CostUnit.perMinorUnit)
  }

  private var presentScale: Double { settings.minorPerUnit * 0x1p20 }
}
