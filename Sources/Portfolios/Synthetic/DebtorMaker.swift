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
  private let scores: ScoreMaker?
  /// The latent type that all debtors have, if there is one.
  private let certainType: UInt8?
  private let drawsNature: Bool
  /// So large that the balances of all accounts still add up in 63 bits.
  private let largestBalance: Double
  /// The segment's points in this replication; nil where every attribute is drawn by itself.
  private let points: ScrambledSobol?

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
    points = portfolio.sobol.map {
      ScrambledSobol(
        $0,
        at: DrawAddress(
          seed: portfolio.seed, replication: replication,
          identity: portfolio.segmentIdentities[position]))
    }
    scores = segment.score.map {
      ScoreMaker($0, shares: portfolio.specification.segments[position].types)
    }
    hasTraits =
      !segment.preferredChannel.isEmpty || segment.vulnerable > 0 || segment.knownClient > 0
  }

  func make(
    _ identity: UInt64, number: Int, accounts: Int, into block: inout PortfolioBlock,
    using generator: inout AddressedGenerator
  ) {
    let address = DrawAddress(
      seed: portfolio.seed, replication: replication, identity: identity)
    var uniforms = CoupledUniforms()
    let point = points.map { DebtorPoint($0, number) }
    if let copula {
      uniforms.coupleDebtor(
        pair(.liquidity, .digitalAffinity, point, address, &generator), copula)
    }
    var debtor = DebtorFacts(
      identity: identity, frailty: 1, monthlyIncome: 0,
      firstAccount: Int32(block.accounts.count), accountCount: Int32(accounts),
      type: certainType ?? 0, segment: UInt8(position))
    if drawsNature { drawNature(&debtor, address, point) }
    if let law = portfolio.frailty { debtor.frailty = frailty(law, point, address, &generator) }
    let income = draw(segment.liquidity, .liquidity, point, address, uniforms, &generator)
    debtor.monthlyIncome = max(0, income) * portfolio.minorPerUnit
    debtor.digitalAffinity = max(
      0, draw(segment.digitalAffinity, .digitalAffinity, point, address, uniforms, &generator))
    if hasTraits { drawTraits(&debtor, address) }
    if let arrivals = portfolio.specification.arrivals {
      debtor.entryDay = arrivals.day(Uniform.coarse(address.block(.trait, 0).w))
    }
    if !segment.consent.isEmpty { debtor.consent = consent(address) }
    if portfolio.hasReach { drawReach(address, into: &block, using: &generator) }
    block.debtors.append(debtor)
    for account in 0..<accounts {
      // A debtor has one point, so only its first account can be on it.
      block.accounts.append(
        self.account(
          Identity.part(UInt64(account), of: identity), account == 0 ? point : nil, debtor.type,
          &uniforms, &generator))
    }
  }

  private func account(
    _ identity: UInt64, _ point: DebtorPoint?, _ type: UInt8, _ uniforms: inout CoupledUniforms,
    _ generator: inout AddressedGenerator
  ) -> AccountFacts {
    let address = DrawAddress(
      seed: portfolio.seed, replication: replication, identity: identity)
    if let copula {
      uniforms.coupleAccount(pair(.balance, .daysPastDue, point, address, &generator), copula)
    }
    let balance =
      draw(segment.balance, .balance, point, address, uniforms, &generator)
      * portfolio.minorPerUnit
    let dpd = draw(segment.daysPastDue, .daysPastDue, point, address, uniforms, &generator)
    return AccountFacts(
      identity: identity, balance: Int64(min(max(1, balance.rounded()), largestBalance)),
      score: scores?.score(address, type: type) ?? .nan,
      daysPastDue: Int32(min(max(-36_500, dpd.rounded(.down)), 36_500)))
  }

  /// One attribute: by its sampler, or by its quantile where it is correlated with another or has a point.
  private func draw(
    _ law: Distribution, _ attribute: Attribute, _ point: DebtorPoint?, _ address: DrawAddress,
    _ uniforms: CoupledUniforms, _ generator: inout AddressedGenerator
  ) -> Double {
    if case .constant(let law) = law { return law.value }
    if correlated.contains(attribute) { return law.quantile(uniforms.uniform(attribute)) }
    if let point { return law.quantile(point.uniform(attribute.dimension)) }
    generator.seat(at: address, .attribute, stream: attribute.stream)
    return law.sample(using: &generator)
  }

  /// The independent uniforms of two attributes that go through the copula.
  private func pair(
    _ first: Attribute, _ second: Attribute, _ point: DebtorPoint?, _ address: DrawAddress,
    _ generator: inout AddressedGenerator
  ) -> (Double, Double) {
    if let point { return (point.uniform(first.dimension), point.uniform(second.dimension)) }
    generator.seat(at: address, .attribute, stream: Attribute.copulaStream)
    let one = generator.nextOpenUniform()
    return (one, generator.nextOpenUniform())
  }

  private func frailty(
    _ law: Distribution, _ point: DebtorPoint?, _ address: DrawAddress,
    _ generator: inout AddressedGenerator
  ) -> Double {
    if let point { return law.quantile(point.uniform(.frailty)) }
    generator.seat(at: address, .attribute, stream: Attribute.frailtyStream)
    return law.sample(using: &generator)
  }

  /// The latent type, and what decides regime and paydays for those who have income.
  private func drawNature(
    _ debtor: inout DebtorFacts, _ address: DrawAddress, _ point: DebtorPoint?
  ) {
    let lanes = point?.nature ?? address.block(.latentType, 0)
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

  /// How large a share of each channel's attempts gets through to the debtor.
  private func drawReach(
    _ address: DrawAddress, into block: inout PortfolioBlock,
    using generator: inout AddressedGenerator
  ) {
    for (channel, number) in portfolio.channelAddresses.enumerated() {
      guard segment.reach.indices.contains(channel), let law = segment.reach[channel] else {
        block.reach.append(1)
        continue
      }
      generator.seat(at: address, .reach, stream: UInt32(number))
      block.reach.append(Float(law.sample(using: &generator)))
    }
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
