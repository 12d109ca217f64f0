// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// Attempts get through to some debtors and not to others.
@Suite("Reach in lives") struct ReachTests {
  private static let steps = [Step(.dpd(0), every: 3, channel: .fixed(0))]

  private func model(stimulus: Double = 0.05) throws -> SimulationModel {
    var call = ChannelSpecification(.agentCall)
    (call.deliverability, call.engagement, call.stimulus) = (0.6, 0.5, stimulus)
    return try Scene(Self.steps, channels: [call]).model()
  }

  /// Debtors with a reach that depends on their number.
  private func block(_ reach: (Int) -> Float) -> PortfolioBlock {
    var block = PortfolioBlock.many(300)
    block.reach = ContiguousArray((0..<300).map(reach))
    return block
  }

  private func words(_ block: PortfolioBlock) throws -> [UInt64] {
    let model = try model()
    let tally = model.tally(strategy: 0)
    model.simulate(block, strategy: 0, seed: 3, replication: 1, into: tally)
    return tally.words
  }

  @Test("Where all attempts get through, every number is as without")
  func all() throws {
    let free = try words(.many(300))
    let (all, half) = (try words(block { _ in 1 }), try words(block { _ in 0.5 }))
    #expect(all == free && half != free)
  }

  @Test("Who cannot be reached hears nothing; the others hear what they would have heard")
  func some() throws {
    let model = try model()
    let (half, whole) = (block { $0 % 2 == 0 ? 0 : 1 }, PortfolioBlock.many(300))
    for debtor in 0..<60 {
      let life = model.trace(half, debtor: debtor, strategy: 0, seed: 3, replication: 1)
      if debtor % 2 == 1 {
        let free = model.trace(whole, debtor: debtor, strategy: 0, seed: 3, replication: 1)
        #expect(life == free)
      } else {
        let heard = life.contains {
          if case .attempted(_, delivered: true, _) = $0.kind { true } else { false }
        }
        #expect(!heard)
      }
    }
  }

  @Test("More reach loses no attempt that got through before, where attempts move nobody to pay")
  func monotone() throws {
    let model = try model(stimulus: 0)
    func delivered(_ reach: Float, _ debtor: Int) -> Int {
      model.trace(block { _ in reach }, debtor: debtor, strategy: 0, seed: 3, replication: 1)
        .count { if case .attempted(_, delivered: true, _) = $0.kind { true } else { false } }
    }
    var isMore = false
    for debtor in 0..<40 {
      let (less, more) = (delivered(0.3, debtor), delivered(0.8, debtor))
      #expect(less <= more)
      isMore = isMore || less < more
    }
    #expect(isMore)
  }
}
