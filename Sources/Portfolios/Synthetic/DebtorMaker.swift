// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Vocabulary

/// Draws the attributes of one segment's debtors.
///
/// An object, because it is large and read for every debtor: a structure would be copied at each call.
final class DebtorMaker {
  let segment: SegmentSpecification
  private let portfolio: SyntheticPortfolio
  private let position: Int
  private let replication: UInt32
  private let copula: GaussianCopula?
  /// The attributes that go through the copula; the others keep their faster samplers.
  private let correlated: Set<Attribute>
  private let typeEnds: [Double]
  private let preferenceEnds: [Double]
  private let hasTraits: Bool
  /// The latent type that all debtors have, if there is one.
  private let certainType: UInt8?
  private let drawsNature: Bool
  /// So large that the balances of all accounts still add up in 63 bits.
  private let largestBalance: Double

  init(_ portfolio: SyntheticPortfolio, _ position: Int, _ replication: UInt32) {
    self.portfolio = portfolio
    self.position = position
    self.replication = replication
    segment = portfolio.specification.segments[position]
    copula = portfolio.copulas[position]
    correlated = Set(segment.correlations.flatMap { [$0.first, $0.second] })
    typeEnds = cumulated(segment.types)
    preferenceEnds = cumulated(segment.preferredChannel)
    certainType = segment.types.firstIndex(of: 1).map { UInt8($0) }
    // Without income there is no cash, hence no regime that could show.
    drawsNature = certainType == nil || segment.liquidity != .zero
    largestBalance = min(0x1p53, 0x1p62 / Double(max(1, portfolio.specification.accounts)))
    hasTraits =
      !segment.preferredChannel.isEmpty || segment.vulnerable > 0 || segment.knownClient > 0
  }

  func make(
    _ identity: UInt64, accounts: Int, into block: inout PortfolioBlock,
    using generator: inout AddressedGenerator
  ) {
    let address = DrawAddress(
      seed: portfolio.seed, replication: replication, identity: identity)
    var uniforms = CoupledUniforms()
    if let copula { uniforms.drawDebtor(at: address, copula, &generator) }
    var debtor = DebtorFacts(
      identity: identity, frailty: 1, monthlyIncome: 0,
      firstAccount: Int32(block.accounts.count), accountCount: Int32(accounts),
      type: certainType ?? 0, segment: UInt8(position))
    if drawsNature { drawNature(&debtor, address) }
    if let frailty = portfolio.frailty {
      generator.seat(at: address, .attribute, stream: Attribute.frailtyStream)
      debtor.frailty = frailty.sample(using: &generator)
    }
    let income = draw(segment.liquidity, .liquidity, address, uniforms, &generator)
    debtor.monthlyIncome = max(0, income) * portfolio.minorPerUnit
    debtor.digitalAffinity = max(
      0, draw(segment.digitalAffinity, .digitalAffinity, address, uniforms, &generator))
    if hasTraits { drawTraits(&debtor, address) }
    if !segment.consent.isEmpty { debtor.consent = consent(address) }
    block.debtors.append(debtor)
    for number in 0..<accounts {
      block.accounts.append(
        account(Identity.part(UInt64(number), of: identity), &uniforms, &generator))
    }
  }

  private func account(
    _ identity: UInt64, _ uniforms: inout CoupledUniforms, _ generator: inout AddressedGenerator
  ) -> AccountFacts {
    let address = DrawAddress(
      seed: portfolio.seed, replication: replication, identity: identity)
    if let copula { uniforms.drawAccount(at: address, copula, &generator) }
    let balance =
      draw(segment.balance, .balance, address, uniforms, &generator) * portfolio.minorPerUnit
    let dpd = draw(segment.daysPastDue, .daysPastDue, address, uniforms, &generator)
    return AccountFacts(
      identity: identity, balance: Int64(min(max(1, balance.rounded()), largestBalance)),
      score: .nan,
      daysPastDue: Int32(min(max(-36_500, dpd.rounded(.down)), 36_500)))
  }

  /// One attribute: by its sampler, or by its quantile where it is correlated with another.
  private func draw(
    _ law: Distribution, _ attribute: Attribute, _ address: DrawAddress,
    _ uniforms: CoupledUniforms, _ generator: inout AddressedGenerator
  ) -> Double {
    if case .constant(let law) = law { return law.value }
    if correlated.contains(attribute) { return law.quantile(uniforms.uniform(attribute)) }
    generator.seat(at: address, .attribute, stream: attribute.stream)
    return law.sample(using: &generator)
  }

  /// The latent type, and what decides regime and paydays for those who have income.
  private func drawNature(_ debtor: inout DebtorFacts, _ address: DrawAddress) {
    let lanes = address.block(.latentType, 0)
    if certainType == nil {
      debtor.type = UInt8(position(of: Uniform.coarse(lanes.x), in: typeEnds))
    }
    debtor.regimeLane = lanes.y
    debtor.paydayLane = lanes.z
  }

  private func drawTraits(_ debtor: inout DebtorFacts, _ address: DrawAddress) {
    let lanes = address.block(.trait, 0)
    if !preferenceEnds.isEmpty {
      debtor.preferredChannel = UInt8(
        position(of: Uniform.coarse(lanes.x), in: preferenceEnds))
    }
    if Bernoulli.happens(segment.vulnerable, lanes.y) { debtor.traits |= DebtorFacts.vulnerable }
    if Bernoulli.happens(segment.knownClient, lanes.z) {
      debtor.traits |= DebtorFacts.knownClient
    }
  }

  private func consent(_ address: DrawAddress) -> UInt32 {
    var mask: UInt32 = 0
    for (channel, probability) in segment.consent.enumerated() {
      let number = UInt32(portfolio.channelAddresses[channel])
      if Bernoulli.happens(
        probability, address.block(.consent, number &>> 2)[Int(number & 3)])
      {
        mask |= 1 << UInt32(channel)
      }
    }
    return mask
  }

  /// The first position whose upper end lies above the uniform.
  private func position(of uniform: Double, in ends: [Double]) -> Int {
    ends.firstIndex { uniform < $0 } ?? ends.count - 1
  }
}

/// Running sums.
private func cumulated(_ shares: [Double]) -> [Double] {
  var sum = 0.0
  return shares.map { share in
    sum += share
    return sum
  }
}
