// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Vocabulary

extension Liquidity {
  /// Checks paydays, regimes and amounts.
  func check() throws(ModelError) {
    try ModelError.check("liquidity.paydays", paydays.count, in: 1...20)
    for calendar in paydays {
      try ModelError.check("liquidity.paydays.days", calendar.daysOfMonth.count, in: 1...31)
      for day in calendar.daysOfMonth {
        try ModelError.check("liquidity.paydays.days", day, in: 1...31)
      }
      try ModelError.check("liquidity.paydays.share", calendar.weight, in: 1e-9...1e9)
    }
    for (name, values) in [("ability", ability), ("income", incomeFactor)] {
      try ModelError.check("liquidity.\(name)", values.count, in: 3...3)
      for value in values {
        try ModelError.check("liquidity.\(name)", value, in: ParameterRange.factor)
      }
    }
    try ModelError.check("liquidity.moves", transitions.count, in: 3...3)
    for row in transitions {
      try ModelError.check("liquidity.moves", row.count, in: 3...3)
      for share in row { try ModelError.check("liquidity.moves", share, in: ParameterRange.share) }
      try ModelError.check("liquidity.moves", row.reduce(0, +), in: (1 - 1e-6)...(1 + 1e-6))
    }
    for (name, value) in [("payday_boost", paydayBoost), ("income_shock", incomeShock)] {
      try ModelError.check("liquidity.\(name)", value, in: ParameterRange.factor)
    }
    try ModelError.check("liquidity.payday_window", Double(paydayWindow), in: ParameterRange.days)
    try ModelError.check("liquidity.carry", carry, in: ParameterRange.share)
    try ModelError.check("liquidity.least_payment", leastPayment, in: ParameterRange.money)
    try ModelError.check("liquidity.affordable_share", affordableShare, in: ParameterRange.share)
  }
}

extension Relationship {
  /// Checks how contacts fade.
  func check() throws(ModelError) {
    for (name, value) in [
      ("fatigue_recovery", fatigueRecovery), ("irritation_recovery", irritationRecovery),
    ] {
      try ModelError.check("relationship.\(name)", value, in: ParameterRange.fading)
    }
    try ModelError.check("relationship.off_preference", offPreference, in: ParameterRange.factor)
  }
}
