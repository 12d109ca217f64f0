// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Grammar
@testable import Scenarios

extension ReadingFixture {
  /// One document for every code that needs no file system.
  static let all: [ReadingFixture] = file + structure + values + references

  private static let file = [
    ReadingFixture("S002", "", bytes: Array("name: M".utf8) + [0xE9] + Array("xico\n".utf8)),
    ReadingFixture("S003", "1️⃣# horizon: 90 days\n"),
    ReadingFixture("S004", "name: a\nhorizon: 90 days\nscore: >1️⃣= 0.62\n"),
    ReadingFixture("S005", "name: a\nhorizon: 90 days\nplan:\n1️⃣\tinstalments: 2..6\n"),
    ReadingFixture("S006", "name: a\nhorizon: 90 days\n1️⃣---\nname: b\n"),
    ReadingFixture("S007", "name: a\nhorizon: 1️⃣&long 90 days\naccounts: *long\n"),
    ReadingFixture("S008", "1️⃣name: a\nhorizon: 90 days\n", limits: SourceLimits(bytes: 16)),
    ReadingFixture("S009", "name: a\nwhen: [[[1️⃣[[]]]]]\n", limits: SourceLimits(depth: 3)),
    ReadingFixture("S010", "name: a1️⃣\u{0}b\nhorizon: 90 days\n"),
    ReadingFixture("S011", "name: a\nhorizon: 90 days\n", set: ["horizon 90 days"]),
    ReadingFixture("S012", "name: a\nhorizon: 90 days\npath: [ { at: 1️⃣−3 dpd } ]\n"),
    ReadingFixture("S013", "name: \"a1️⃣\u{200B}b\"\nhorizon: 90 days\n"),
  ]

  private static let structure = [
    ReadingFixture("S101", "name: a\nhorizon: 90 days\n1️⃣plan: { down_payment: 10% }\n"),
    ReadingFixture("S102", "name: a\n1️⃣horzion: 90 days\n"),
    ReadingFixture("S103", "name: a\nhorizon: 90 days\n1️⃣name: b\n# last\n"),
    ReadingFixture("S104", "name: a\nhorizon: 90 days\n1️⃣path: { at: 3 dpd }\n"),
    ReadingFixture("S105", "name: a\nhorizon: 90 days\naccounts: 1️⃣!!int 7\n"),
    ReadingFixture("S106", "name: a\n1️⃣horizon:\n"),
    ReadingFixture("S107", "name: a\nhorizon: 90 days\n1️⃣[sms]: 70%\n"),
    ReadingFixture("S108", "name: a\nhorizon: 90 days\nbalance: { 1️⃣uniform: [30] }\n"),
    ReadingFixture("S109", "name: a\nhorizon: 90 days\nbalance: { 1️⃣fixed: 3, uniform: [1, 2] }\n"),
    ReadingFixture(
      "S110", "name: a\nhorizon: 90 days\nplan: { instalments: 3 }\n",
      set: ["accounts=10", "plam.down_payment=10%"]),
    ReadingFixture("S111", "name: a\nhorizon: 90 days\npath:\n  - at: 3 dpd\n    1️⃣on: payment\n"),
  ]

  private static let values = [
    ReadingFixture("S201", "name: a\nhorizon: 90 days\naccounts: 1️⃣many\n"),
    ReadingFixture("S202", "name: a\nhorizon: 1️⃣90\n"),
    ReadingFixture("S203", "name: a\nhorizon: 1️⃣6 months\n"),
    ReadingFixture(
      "S204", "name: a\nhorizon: 90 days\nplan:\n  instalments: 2..6\n  down_payment: 1️⃣62\n"),
    ReadingFixture("S205", "name: a\nhorizon: 90 days\nbalance: { fixed: 1️⃣1e999 }\n"),
    ReadingFixture("S206", "name: a\nhorizon: 90 days\naccounts: 1️⃣50,000\n"),
    ReadingFixture("S207", "name: a\nhorizon: 90 days\nchannel: 1️⃣smss\n"),
    ReadingFixture("S208", "name: a\nhorizon: 90 days\nactive: 1️⃣yes\n"),
    ReadingFixture("S209", "name: a\nhorizon: 90 days\nplan: { instalments: 1️⃣6..2 }\n"),
    ReadingFixture("S210", "name: a\nhorizon: 90 days\nstart: 1️⃣2026-02-30\n"),
    ReadingFixture("S211", "name: a\nhorizon: 1️⃣${wait days\n"),
    ReadingFixture("S212", "name: a\nhorizon: 90 days\n1️⃣channel: { whatsapp: 70%, email: 20% }\n"),
    ReadingFixture("S213", "name: a\nhorizon: 90 days\nstrategies: { 1️⃣my plan: x }\n"),
  ]

  private static let references = [
    ReadingFixture(
      "S301",
      "parameters: { high_risk: 0.62 }\nname: a\nhorizon: 90 days\nscore: \">= 1️⃣${high_rsk}\"\n"),
    ReadingFixture(
      "S302", "name: a\nhorizon: 90 days\nparameters: { b: \"1️⃣${c}\" }\naccounts: \"${b}\"\n"),
    ReadingFixture(
      "S303",
      "name: a\nhorizon: 90 days\npath:\n- { name: x, at: 1 dpd }\n- { name: 1️⃣x, at: 2 dpd }\n"),
    ReadingFixture("S401", "name: a\nhorizon: 90 days\nparameters: { 1️⃣wait: 7 }\n"),
  ]
}
