// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Vocabulary

/// Owns the tables of a behaviour.
final class BehaviorTables: @unchecked Sendable {
  // Unchecked because of the pointers into the tables below, which are never written after `init`.

  let behavior: CompiledBehavior
  let liquidity: CompiledLiquidity
  let calendarCount: Int
  let partial: PartialPayment
  let shareSteps: ShareSteps

  private let shares: ShareTable?
  private let stepTable: Table<ShareSteps.Step>
  private let fades: [Table<Double>]
  private let types: Table<CompiledType>
  private let pieces: Table<HazardPiece>
  private let calendars: Table<CompiledPaydays>
  private let days: Table<Int32>
  private let pays: Table<Double>

  init(_ model: IntensityModel, _ settings: SimulationSettings) {
    types = Table(model.types.map(CompiledType.init))
    shares = model.payment.partial.isSmooth ? ShareTable.of(model.payment.partial) : nil
    partial = PartialPayment(model.payment.partial, shares)
    stepTable = ShareSteps.table(partial)
    shareSteps = ShareSteps(stepTable)
    let baseline = model.baseline
    pieces = Table(baseline.stretches)
    let source = model.liquidity ?? Liquidity(paydays: [])
    let paydays = source.compiledPaydays(start: settings.start, horizon: settings.horizon)
    calendars = Table(paydays.calendars)
    days = Table(paydays.days)
    pays = Table(paydays.pays)
    calendarCount = paydays.calendars.count
    let rates = [
      model.excitation.decay, 1 / model.relationship.fatigueRecovery,
      1 / model.relationship.irritationRecovery,
    ]
    fades = rates.map { Fade.table(rate: $0, horizon: settings.horizon) }
    liquidity = CompiledLiquidity(
      source, calendars: calendars.base, days: days.base, pays: pays.base,
      minorPerUnit: settings.minorPerUnit)
    behavior = CompiledBehavior(
      model,
      baseline: CompiledBaseline(baseline, pieces: pieces.base),
      types: types.base, fades: zip(rates, fades).map { Fade(rate: $0, $1) },
      minorPerUnit: settings.minorPerUnit)
  }
}

extension PartialPayment {
  /// Picks the closed form where there is one, then the table.
  fileprivate init(_ law: Distribution, _ shares: ShareTable?) {
    switch law {
    case .uniform(let uniform):
      self = .uniform(low: uniform.low, span: uniform.high - uniform.low)
    case .beta(let beta) where beta.a == 1 && beta.b == 0.5:
      self = .square(low: beta.low, span: beta.high - beta.low)
    case .beta(let beta) where beta.a == 1:
      self = .power(low: beta.low, span: beta.high - beta.low, power: 1 / beta.b)
    default:
      self = shares.map { .table($0.view) } ?? .general(law)
    }
  }
}

extension Distribution {
  /// Whether the quantile is a smooth function that costs too much to be computed for every payment.
  fileprivate var isSmooth: Bool {
    if case .beta(let beta) = self { beta.a != 1 } else { false }
  }
}

extension BaselineHazard {
  fileprivate var stretches: [HazardPiece] {
    if case .pieces(let pieces) = self { HazardPiece.stretches(pieces) } else { [] }
  }
}

extension CompiledBaseline {
  fileprivate init(
    _ hazard: BaselineHazard, pieces: UnsafePointer<HazardPiece>
  ) {
    self.pieces = pieces
    switch hazard {
    case .constant(let rate):
      kind = .constant
      first = rate
      second = 0
    case .pieces:
      kind = .pieces
      first = 0
      second = 0
    case .weibull(let shape, let scale):
      kind = .weibull
      first = scale
      second = shape
    }
  }
}

extension CompiledBehavior {
  fileprivate init(
    _ model: IntensityModel, baseline: CompiledBaseline, types: UnsafePointer<CompiledType>,
    fades: [Fade], minorPerUnit: Double
  ) {
    let excitation = model.excitation
    self.baseline = baseline
    self.types = types
    decay = excitation.decay
    meanLife = 1 / excitation.decay
    initial = max(0, excitation.initial)
    dip = min(0, excitation.initial)
    habitPerPayment = excitation.habitPerPayment
    habitPerShare = excitation.habitPerShare
    saturation = excitation.saturation
    saturationRate = 1 / excitation.saturationRecovery
    saturationCycle = excitation.saturationCycle ?? 0
    excitationFade = fades[0]
    fatigueFade = fades[1]
    irritationFade = fades[2]
    offPreference = model.relationship.offPreference
    scarRate = 1 / model.relationship.scarRecovery
    scarWindow = model.relationship.scarWindow
    payment = CompiledPayment(model.payment, minorPerUnit: minorPerUnit)
    hasLiquidity = model.liquidity != nil
  }
}

extension CompiledLiquidity {
  fileprivate init(
    _ liquidity: Liquidity, calendars: UnsafePointer<CompiledPaydays>,
    days: UnsafePointer<Int32>, pays: UnsafePointer<Double>, minorPerUnit: Double
  ) {
    let moves = liquidity.transitions
    ability = [liquidity.ability[0], liquidity.ability[1], liquidity.ability[2]]
    incomeFactor = [
      liquidity.incomeFactor[0], liquidity.incomeFactor[1], liquidity.incomeFactor[2],
    ]
    toStable = [moves[0][0], moves[1][0], moves[2][0]]
    toStableOrStrained = [
      moves[0][0] + moves[0][1], moves[1][0] + moves[1][1], moves[2][0] + moves[2][1],
    ]
    boost = liquidity.paydayBoost
    // Beyond every horizon all windows are alike.
    window = Int32(min(liquidity.paydayWindow, 1 << 20))
    carry = liquidity.carry
    shock = liquidity.incomeShock
    leastPayment = Int64((liquidity.leastPayment * minorPerUnit).rounded())
    affordableShare = liquidity.affordableShare
    self.calendars = calendars
    self.days = days
    self.pays = pays
  }
}

/// A constant array at a fixed address, so that the event loop reads it without reference counting.
///
/// The elements are written once, in `init`, and freed with the table. Whoever takes ``base`` keeps the
/// table alive: every ``SimulationModel`` owns its tables and outlives the runs that read them.
final class Table<Element: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked because pointers are not Sendable; the memory is never written after `init`.

  /// The first element.
  let base: UnsafePointer<Element>
  /// The number of elements.
  let count: Int

  /// Copies the elements.
  init(_ elements: [Element]) {
    let storage = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      (storage + index).initialize(to: element)
    }
    base = UnsafePointer(storage)
    count = elements.count
  }

  deinit { base.deallocate() }
}
