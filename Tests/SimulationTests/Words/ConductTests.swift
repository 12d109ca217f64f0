// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// Steps that answer what debtors do about messages and dates.
@Suite("Conduct") struct ConductTests {
  private func scene(_ answers: [Step], engagement: Double = 1) throws -> Scene {
    var message = Step(.dpd(0), every: 10, times: 3, channel: .fixed(0), time: 0.4)
    message.message = 0
    var scene = try Scene(
      [message] + answers,
      channels: [
        .certain(.sms, stimulus: 0, engagement: engagement), .certain(.agentCall), .certain(.email),
      ])
    scene.messages = [Message(name: "m", hasLink: true)]
    scene.horizon = 60
    return scene
  }

  private func answer(_ event: CollectionEvent, after: Int = 2, by channel: Int = 1) -> Step {
    Step(.event(event, after: after), channel: .fixed(channel), time: 0.6)
  }

  @Test(
    "A message read is answered so many days later",
    arguments: [
      CollectionEvent.readAndIgnored, .linkOpened,
    ])
  func read(event: CollectionEvent) throws {
    let life = try scene([answer(event)]).life()
    #expect(life.attempts(channel: 1) == [2.6, 12.6, 22.6])
  }

  @Test("A message without a link opens none, and one that is not read is not ignored")
  func unread() throws {
    var scene = try scene([answer(.linkOpened)])
    scene.messages[0].hasLink = false
    #expect(try scene.life().attempts(channel: 1).isEmpty)
    let unread = try self.scene([answer(.readAndIgnored)], engagement: 0)
    #expect(try unread.life().attempts(channel: 1).isEmpty)
  }

  @Test("A payment calls the answer off")
  func paid() throws {
    var scene = try scene([answer(.readAndIgnored, after: 5)])
    scene.baseline = .constant(0.1)
    var calledOff = 0
    for identity in 0..<200 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      for read in life.attempts(channel: 0) {
        let isPaid = life.payments.contains {
          $0.time > read && $0.time < read.rounded(.down) + 5.6
        }
        let isClosed = life.contains { $0.time < read + 5.2 && $0.kind == .closed(writtenOff: 0) }
        let isAnswered = life.attempts(channel: 1).contains(read.rounded(.down) + 5.6)
        #expect(isAnswered == (!isPaid && !isClosed))
        calledOff += isPaid ? 1 : 0
      }
    }
    #expect(calledOff > 100)
  }

  @Test("So many attempts in a row without attention are answered once")
  func failed() throws {
    let scene = try scene([answer(.failedAttempts(2))], engagement: 0)
    let life = try scene.life()
    #expect(life.attempts(channel: 0) == [0.4, 10.4, 20.4])
    // The call is answered, which begins the count anew.
    #expect(life.attempts(channel: 1) == [12.6])
  }

  @Test("A condition on failed attempts counts those in a row")
  func condition() throws {
    var call = Step(.dpd(0), every: 10, channel: .fixed(2), time: 0.7)
    call.conditions = [Condition(.failedAttempts, .atLeast, 2)]
    let life = try scene([call], engagement: 0).life()
    #expect(life.attempts(channel: 2).first == 10.7)
  }

  @Test("A partial payment of one's own accord is answered, and counted")
  func partial() throws {
    var scene = try scene([answer(.partialPayment, after: 1)])
    scene.baseline = .constant(0.05)
    scene.type.full = [0, 0, 0]
    for identity in 0..<20 {
      let life = try scene.life(.one(identity: UInt64(identity)))
      let closing = life.first { if case .closed = $0.kind { true } else { false } }?.time ?? 60
      for payment in life.payments {
        let due = payment.time.rounded(.down) + 1.6
        guard payment.time < closing, due < min(closing, 60),
          // A later payment on the way begins the wait anew.
          !life.payments.contains(where: { $0.time > payment.time && $0.time < due })
        else { continue }
        #expect(life.attempts(channel: 1).contains(due))
      }
    }
  }

  @Test("Being late is counted over promises and instalments")
  func late() throws {
    var ask = Step(
      .dpd(0), every: 10, channel: .fixed(1),
      offer: .promise(PromiseOffer(within: 3, grace: 0)), time: 0.3)
    ask.times = 4
    var scene = try scene([ask, answer(.late(2), after: 0, by: 2)])
    scene.type.promises = 1
    scene.type.reliability = 0
    let life = try scene.life()
    let broken = life.times(of: .agreementBroken)
    #expect(broken.count == 4)
    #expect(life.attempts(channel: 2) == [broken[1] + 0.6])
  }

  @Test("An answer to what never comes changes no bit")
  func never() throws {
    let plain = try scene([])
    let waiting = try scene([answer(.failedAttempts(900)), answer(.late(900))])
    for identity in 0..<20 {
      let debtor = PortfolioBlock.one(identity: UInt64(identity))
      #expect(try plain.life(debtor) == waiting.life(debtor))
    }
  }
}
