// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios

#if RECOBRO_CHECKS
extension IntensityWorld {
  /// Simulates a block as without rests, but puts every life down again and again.
  ///
  /// Two instances of the loop hand it to each other; tests compare the tallies.
  ///
  /// - Returns: How often a life was put down, and the most bytes that one took.
  func simulateWithRests<Control: LifeControl>(
    _ block: PortfolioBlock, strategy: Int, seed: UInt64, replication: UInt32, into tally: Tally,
    controlledBy _: Control.Type
  ) -> (rests: Int, bytes: Int) {
    defer { withExtendedLifetime(tally) {} }
    var first = Life<NoObserver, Control>(
      compiled, strategy: compiledStrategy(strategy), partial: partial, shareSteps: shareSteps,
      seed: seed, replication: replication, tally: tally, observer: NoObserver())
    var second = Life<NoObserver, Control>(
      compiled, strategy: compiledStrategy(strategy), partial: partial, shareSteps: shareSteps,
      seed: seed, replication: replication, tally: tally, observer: NoObserver())
    var (rests, bytes) = (0, 0)
    let width = compiled.channelCount
    let reach = block.reach
    let rows = UnsafeMutablePointer<Float>.allocate(capacity: max(1, reach.count))
    defer { rows.deallocate() }
    for (place, share) in reach.enumerated() { rows[place] = share }
    block.accounts.withUnsafeBufferPointer { accounts in
      guard let base = accounts.baseAddress else { return }
      for (number, debtor) in block.debtors.enumerated() {
        first.reach = reach.isEmpty ? nil : UnsafePointer(rows + number * width)
        second.reach = first.reach
        let facts = base + Int(debtor.firstAccount)
        first.begin(debtor, facts)
        var resting = first.putDown()
        let days = 0.7 + Double(number % 9) * 2
        for end in stride(from: 1.5, to: compiled.horizon, by: days) {
          second.takeUp(resting, debtor, facts)
          second.passEvents(before: end)
          resting = second.putDown()
          first.takeUp(resting, debtor, facts)
          first.passEvents(before: end + 0.3)
          resting = first.putDown()
          rests += 2
          bytes = max(bytes, resting.byteCount)
        }
        first.takeUp(resting, debtor, facts)
        first.passEvents()
        first.finish()
      }
    }
    tally.fault = first.fault ?? second.fault
    tally.sums += first.ledger.sums
    tally.sums += second.ledger.sums
    return (rests, bytes)
  }
}
#endif
