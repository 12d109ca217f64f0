// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Paydays, regimes and cash. Method: <doc:LiquidityRegimes>.
extension Life {
  /// Gives the debtor a regime, a payday calendar, what is left of the last income and of the window after it.
  mutating func beginLiquidity() {
    guard model.behavior.hasLiquidity else { return }
    let start = Uniform.coarse(facts.regimeLane)
    person.regime =
      start < type.pointee.regimeStable
      ? 0 : start < type.pointee.regimeStableOrStrained ? 1 : 2
    let calendar = paydayCalendar(Uniform.coarse(facts.paydayLane))
    let paydays = model.liquidity.calendars[Int(calendar)]
    agenda.plan(windowEnd: openWindowEnd(after: paydays.last))
    person.payPerPayday = facts.monthlyIncome * type.pointee.income / paydays.perMonth
    person.payday = model.liquidity.firstPayday(calendar, onOrAfter: 1)
    agenda.plan(payday: model.liquidity.days[Int(person.payday)])
    let wait = agenda.payday * paydays.perMonth / 30
    person.cash = Int64(
      (person.payPerPayday * model.liquidity.incomeFactor[Int(person.regime)] * min(1, wait))
        .rounded())
    person.ability = abilityNow(inWindow: agenda.windowEnd < .infinity)
    person.clockRate = facts.frailty * person.ability
  }

  /// The end of the window of the last payday on or before day 0, where it is still open; the start may fall into it.
  private mutating func openWindowEnd(after payday: Int32) -> Double {
    let end = Double(payday) + Double(model.liquidity.window)
    return end > 0 ? end : .infinity
  }

  private mutating func paydayCalendar(_ uniform: Double) -> UInt8 {
    var calendar: UInt8 = 0
    while uniform >= model.liquidity.calendars[Int(calendar)].upper,
      Int(calendar) + 1 < model.calendarCount
    {
      calendar += 1
    }
    return calendar
  }

  /// A(t): the regime's ability, raised after payday, and nothing without money.
  private mutating func abilityNow(inWindow: Bool) -> Double {
    guard person.cash >= max(1, model.liquidity.leastPayment) else { return 0 }
    let base = model.liquidity.ability[Int(person.regime)]
    return inWindow ? base * model.liquidity.boost : base
  }

  /// Midnight of a day on which income arrives, the payday window ends or treatments may change.
  mutating func passCalendar(at time: Double) {
    if model.behavior.hasLiquidity {
      if Control.isOn, time == agenda.windowEnd || time == agenda.payday { compensateAll(to: time) }
      if time == agenda.windowEnd {
        agenda.plan(windowEnd: .infinity)
        setAbility(abilityNow(inWindow: false), at: time)
      }
      if time == agenda.payday { receiveIncome(at: time) }
    }
    if time == agenda.entry {
      agenda.plan(entry: .infinity)
      placeAccounts(at: time)
    }
    if time == agenda.turningPoint {
      for index in treatedPlaces() where !accounts[index].flags.contains(.closed) {
        chooseTreatment(index, at: time)
      }
      planTurningPoint(after: time)
    }
  }

  private mutating func receiveIncome(at time: Double) {
    let liquidity = model.liquidity
    let lanes = DrawAddress(seed: seed, replication: replication, identity: facts.identity)
      .block(.income, person.paydayCount)
    let pays = liquidity.pays[Int(person.payday)]
    person.paydayCount &+= 1
    person.payday += 1
    agenda.plan(payday: liquidity.days[Int(person.payday)])
    let move = Uniform.coarse(lanes.x)
    let old = Int(person.regime)
    person.regime =
      move < liquidity.toStable[old] ? 0 : move < liquidity.toStableOrStrained[old] ? 1 : 2
    var income = person.payPerPayday * pays * liquidity.incomeFactor[Int(person.regime)]
    if liquidity.shock > 0 {
      let normal = Normal.quantile(Uniform.fine(lanes.y, lanes.z))
      income *= exp(liquidity.shock * normal - liquidity.shock * liquidity.shock / 2)
    }
    person.cash = (Double(person.cash) * liquidity.carry + income).nearest
    observer.record(
      time, nil,
      .payday(income: income.nearest, cash: person.cash, regime: Int(person.regime)))
    let boosted = liquidity.window > 0
    agenda.plan(windowEnd: boosted ? time + Double(liquidity.window) : .infinity)
    setAbility(abilityNow(inWindow: boosted), at: time)
  }

  /// Takes a payment out of the cash, which may end the ability to pay.
  mutating func spend(_ amount: Int64, at time: Double) {
    person.cash -= amount
    if person.cash < max(1, model.liquidity.leastPayment) { setAbility(0, at: time) }
  }

  private mutating func setAbility(_ new: Double, at time: Double) {
    guard new != person.ability else { return }
    person.ability = new
    // A question that holds payments up does so whatever the ability; the clocks go on with it afterwards.
    guard person.heldBy == 0 else { return }
    changeClockRate(to: facts.frailty * new, at: time)
  }

  /// The first payday on or after a day from day 0 on, or that day itself without paydays.
  mutating func payday(onOrAfter day: Int32) -> Int32 {
    guard model.behavior.hasLiquidity else { return day }
    var position = person.payday
    // The calendars stand one after another, each closed by a day beyond all others.
    while position > 0, model.liquidity.days[Int(position - 1)] >= day,
      model.liquidity.days[Int(position - 1)] != .max
    {
      position -= 1
    }
    while model.liquidity.days[Int(position)] < day { position += 1 }
    return model.liquidity.days[Int(position)]
  }
}
