// SPDX-License-Identifier: GPL-3.0-or-later

#if DEBUG
import Portfolios
import Testing

@testable import Simulation

/// The engine's invariants are compiled into debug builds: the call below would not compile without them.
@Suite("Invariants in debug builds") struct InvariantCheckTests {
  @Test("A corrupted account stops the process")
  func corrupted() async {
    await #expect(processExitsWith: .failure) {
      try Self.withLife { life in
        life.accounts[0].balance += 1
        life.checkInvariants(at: 0)
      }
    }
  }

  @Test("An account whose money adds up passes")
  func sound() async {
    await #expect(processExitsWith: .success) {
      try Self.withLife { $0.checkInvariants(at: 0) }
    }
  }

  /// Runs `body` on a debtor whose life has just begun.
  private static func withLife(_ body: (inout Life<NoObserver, NoControl>) -> Void) throws {
    let model = try Scene([], channels: []).model()
    let world = try #require(model.intensity)
    let tally = model.tally(strategy: 0)
    let block = PortfolioBlock.one()
    block.accounts.withUnsafeBufferPointer { accounts in
      guard let first = accounts.baseAddress else { return }
      var life = Life<NoObserver, NoControl>(
        world.compiled, strategy: world.compiledStrategy(0), partial: world.partial,
        shareSteps: world.shareSteps, seed: 1,
        replication: 0, tally: tally, observer: NoObserver())
      life.begin(block.debtors[0], first)
      withExtendedLifetime(tally) { body(&life) }
    }
  }
}
#endif
