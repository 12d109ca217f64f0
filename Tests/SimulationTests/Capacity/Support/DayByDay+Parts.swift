// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Strategies
import Vocabulary

extension DayByDay {
  /// What a collector sees of a touch.
  struct Seen {
    var balance: Double
    var score: Double
    var dpd: Double
    var attempts: Double
    var engaged: Double
    var waiting: Double

    subscript(feature: Feature) -> Double? {
      switch feature {
      case .balance: balance
      case .score: score
      case .dpd: dpd
      case .attempts: attempts
      case .engaged: engaged
      default: nil
      }
    }
  }

  /// What a resource comes to.
  struct Books: Equatable {
    var requests = 0
    var served = 0
    var answered = 0
    var waitedDays = 0
    var dropped = 0
    var diverted = 0
    var unstaffed = 0
    var merged = 0
    var backlogDays = 0
    var calledBalance = 0
    var staffed = 0.0
    var busy = 0.0
    var overrun = 0.0
  }

  struct Debtor {
    let consent: UInt32
    var accounts: [Account]
    var attempts: [(day: Int, channel: Int)] = []

    init(_ block: PortfolioBlock, _ facts: DebtorFacts) {
      consent = facts.consent
      let first = Int(facts.firstAccount)
      accounts = block.accounts[first..<(first + Int(facts.accountCount))].map(Account.init)
    }
  }

  struct Account {
    let identity: UInt64
    let balance: Int64
    let score: Double
    let dpd: Int
    var attempts = 0
    var engaged = 0
    var isStopped = false
    /// By step: the day of the next touch, how many may follow, and what waits.
    var next: [Int?] = []
    var left: [Int] = []
    var waiting: [Waiting?] = []

    init(_ facts: AccountFacts) {
      identity = facts.identity
      balance = facts.balance
      score = facts.score
      dpd = Int(facts.daysPastDue)
    }
  }

  struct Waiting {
    let day: Int
    let since: Int
    let resource: Int
  }

  /// Something an account has to do on a day.
  struct Item {
    let account: Int
    let step: Int
    let isRetry: Bool
    let order: [Double]

    init(_ account: Int, _ step: Int, _ isRetry: Bool, _ path: [Step]) {
      self.account = account
      self.step = step
      self.isRetry = isRetry
      order = [path[step].time, Double(account), isRetry ? 0 : 1, Double(step)]
    }
  }

  struct Request {
    let account: Int
    let step: Int
    let channel: Int
    let resource: Int
    let since: Int
    let rank: Rank
  }

  struct Rank {
    let priority: Double
    let identity: UInt64

    /// The larger priority, of equal ones the smaller identity; what is no number comes last.
    func precedes(_ other: Rank) -> Bool {
      let (mine, others) = (
        priority.isNaN ? -.infinity : priority, other.priority.isNaN ? -.infinity : other.priority
      )
      return mine == others ? identity < other.identity : mine > others
    }
  }

  /// The minutes of a resource on a day.
  struct DeskDay {
    private var agents: [(clock: Double, end: Double)]
    private let extra: Double
    let staffed: Double
    private(set) var busy = 0.0

    init(_ resource: Resource, scene: Scene, day: Int) {
      let first = CivilDate(year: scene.start.0, month: scene.start.1, day: scene.start.2)
      let date = first?.adding(days: day)
      let isOff = date.map(resource.holidays.contains) ?? true
      let weekday = date.map { Int($0.weekday.rawValue) - 1 } ?? 0
      let minutes =
        isOff
        ? []
        : resource.shifts.flatMap { shift in
          [Double](repeating: shift.minutes[weekday], count: shift.agents)
        }.filter { $0 > 0 }
      staffed = minutes.reduce(0, +)
      let longest = minutes.max() ?? 0
      // Who works less comes later; one who has all minutes of a pool works alone.
      agents =
        resource.isPooled
        ? [(0, staffed)] : minutes.map { (clock: longest - $0, end: longest) }
      if case .preview(let minutes) = resource.dialing { extra = minutes } else { extra = 0 }
    }

    var isOpen: Bool { agents.contains { $0.clock < $0.end } }

    /// What calls took beyond the end of the day.
    var overrun: Double { agents.reduce(0) { $0 + max(0, $1.clock - $1.end) } }

    mutating func work(_ minutes: Double) {
      guard let agent = agents.indices.min(by: { agents[$0].clock < agents[$1].clock }) else {
        return
      }
      agents[agent].clock += minutes + extra
      busy += minutes + extra
    }
  }
}
