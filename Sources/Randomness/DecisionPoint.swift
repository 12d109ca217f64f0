// SPDX-License-Identifier: GPL-3.0-or-later

/// What a draw decides: the first field of every draw's address.
///
/// Raw values are frozen. Append, never renumber: a renumbered point changes every number that depends
/// on it, which is a value-breaking change. The table below is the published list of <doc:AddressedDraws>;
/// *occurrence* counts within the decision point, and lanes are the four 32-bit words of the block.
///
/// | raw | point | entity | occurrence | lanes |
/// |--:|---|---|---|---|
/// | 0 | `test` | any | any | any |
/// | 1 | `attribute` | debtor or account | attribute × 4,096 + block | a sequential stream |
/// | 2 | `latentType` | debtor | 0 | 0 type, 1 regime at the start, 2 payday calendar, 3 spare |
/// | 3 | `trait` | debtor | 0 | 0 preferred channel, 1 vulnerable, 2 known client, 3 day of placement |
/// | 4 | `consent` | debtor | channel ÷ 4 | one channel each |
/// | 5 | `baselinePayment` | account | ordinal of the event | 0–1 waiting time, 2 full or partial, 3 share |
/// | 6 | `excitedPayment` | account | ordinal of the event | as above |
/// | 7 | `touch` | account | channel × 65,536 + ordinal ÷ 4 | reach and engagement of one touch each |
/// | 8 | `reaction` | account | channel × 65,536 + ordinal | 0 outcome, 1 delay, 2 an overdue instalment, 3 a question |
/// | 9 | `agreement` | account | ordinal of the agreement | 0 intent, 1 amount, 2 date, 3 spare |
/// | 10 | `income` | debtor | ordinal of the payday | 0 regime, 1–2 income shock, 3 spare |
/// | 11 | `channelChoice` | account | step × 65,536 + ordinal ÷ 4 | one choice each |
/// | 12 | `resampling` | portfolio | position | 0–1 the row drawn |
/// | 13 | `score` | account | 0 | 0–1 the noise of the observed score |
/// | 14 | `instalment` | account | agreement × 1,024 + instalments left | 0 remembered on the day, 1 at the end of grace |
/// | 15 | `annoyance` | account | channel × 65,536 + ordinal ÷ 2 | 0, 2 opt-out and 1, 3 complaint of one touch each |
/// | 16 | `inference` | purpose | block | resamples and signs of the output analysis |
/// | 17 | `scrambling` | segment | dimension × 16 + column ÷ 2 | 0–1 and 2–3 a column of the matrix each; at 15: 0–1 the shift |
/// | 18 | `instalmentDue` | account | (month − 1) ÷ 4 | whether one month's instalment each is paid |
/// | 19 | `move` | account | (month − 1) ÷ 4 | one month's move each |
/// | 20 | `handling` | account | channel × 65,536 + ordinal | 0–1 minutes of a touch, 2–3 of the work after it |
/// | 21 | `priority` | account | channel × 65,536 + ordinal | 0–1 the noise of a touch's priority |
/// | 22 | `absence` | resource | day | 0–1 whether an agent of that part of the resource is absent |
/// | 23 | `ownPayment` | account | what a behaviour of one's own says | 0–1 a uniform number |
/// | 24 | `reach` | debtor | channel × 4,096 + block | a sequential stream |
/// | 25 | `learning` | day of a debtor | channel × 4,096 + block | a sequential stream |
/// | 26 | `queries` | part of a debtor | ordinal × 2 | 0–1 waiting time until the next question, unprompted |
/// |    |  | part of a debtor | ordinal × 2 + 1 | 0 topic, 1 whether it holds payments up, 2 contained, 3 complaint |
/// |    |  | account | channel × 65,536 + ordinal | the same of the question after a touch |
/// | 27 | `inbound` | account | channel × 65,536 + ordinal | 0 whether a contact is answered, 1 delay, 2 outcome, 3 an overdue instalment |
/// | 29 | `enrichment` | part of a debtor | service × 65,536 + inquiry | 0 hit |
/// |    |  | part for a channel | service × 65,536 + inquiry | 0–1 reach of what is found |
/// | 30 | `post` | account | channel × 65,536 + ordinal | 0 days in the post, 1 whether delivery is proved |
/// | 31 | `paymentMethod` | debtor | 0 | 0 payment method |
/// | 32 | `lifeEvents` | part of a debtor | kind · 2¹⁶ + ordinal | 0–1 time until it befalls, 2 whether the collector is told |
/// | 33 | `requests` | part of a debtor | request | 0 whether the debtor has made it |
public enum DecisionPoint: UInt32, CaseIterable, Sendable {
  /// Reserved for tests of the generator itself.
  case test = 0
  /// A portfolio attribute, sampled by a sequential stream.
  case attribute = 1
  /// The latent type, the regime at the start and the payday calendar.
  case latentType = 2
  /// The preferred channel and the yes-or-no traits.
  case trait = 3
  /// Consent to and reachability by each channel.
  case consent = 4
  /// A payment of the baseline clock.
  case baselinePayment = 5
  /// A payment of the excited clock.
  case excitedPayment = 6
  /// Whether planned touches are delivered and engaged.
  case touch = 7
  /// What an engaged touch leads to, and when.
  case reaction = 8
  /// The terms and the keeping of a promise or plan.
  case agreement = 9
  /// What a payday brings: a regime move and income.
  case income = 10
  /// The channel taken from a weighted mix.
  case channelChoice = 11
  /// The row drawn when a portfolio is resampled.
  case resampling = 12
  /// The noise that blurs a score.
  case score = 13
  /// Whether an instalment is remembered on its due day.
  case instalment = 14
  /// Whether delivered touches make the debtor opt out or complain.
  case annoyance = 15
  /// Resamples and random signs of the output analysis; no simulated value depends on it.
  case inference = 16
  /// How a segment's Sobol' points are randomised.
  case scrambling = 17
  /// Whether a month's instalment is paid.
  case instalmentDue = 18
  /// Where a month takes an account of a roll-rate chain.
  case move = 19
  /// How many minutes a touch takes.
  case handling = 20
  /// The part of a touch's priority that is chance.
  case priority = 21
  /// Whether an agent is absent on a day.
  case absence = 22
  /// What a behaviour written outside the package draws.
  case ownPayment = 23
  /// How large a share of a channel's attempts reaches a debtor.
  case reach = 24
  /// What is drawn from the beliefs about a channel when a step that learns chooses.
  case learning = 25
  /// What debtors ask, and when.
  case queries = 26
  /// Whether a contact makes the debtor call or write back, and what comes of it.
  case inbound = 27
  /// What services find that look for contact data.
  case enrichment = 29
  /// How long a touch is in the post, and whether its delivery is proved.
  case post = 30
  /// By which method a debtor pays.
  case paymentMethod = 31
  /// What befalls a debtor, when, and whether the collector is told.
  case lifeEvents = 32
  /// What a debtor has asked of the collector.
  case requests = 33
}
