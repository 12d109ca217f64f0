// SPDX-License-Identifier: GPL-3.0-or-later

/// A text stands in the place of a value that has a grammar of its own: it is refused or read, never a trap.
///
/// The first byte chooses the place, so that every grammar meets every damage.
struct GrammarCheck {
  let text: [UInt8]

  var complaint: String? {
    let value = Self.quoted(String(decoding: text.dropFirst().prefix(400), as: UTF8.self))
    let place = Self.places[Int(text.first ?? 0) % Self.places.count]
    let scenario = Self.frame.replacing(place, with: value)
    return ScenarioCheck(bytes: Array(scenario.utf8)).complaint.map { "\(place): \($0)" }
  }

  /// The text as YAML writes it between double quotes, so that the grammar of the value sees it whole.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// One place takes the text, the others keep the value they name.
  static let placeCount = places.count

  private static let places = [
    "50 days", "0.7", "60%", "20.5", "5 dpd", "7 days ", "\"< 80\"", "\">= ${most}\"", "2..6",
    "10%",
    "\"09:30\"", "2026-01-05", "12345", "0.02 per day", "EUR", "[0, 9]",
    "\"2 * one.a.recovery_rate - one.recovery_rate in 1..90% @ 99%\"",
  ]

  private static let frame = """
    version: 1
    name: grammar
    start: 2026-01-05
    horizon: 50 days
    seed: 12345
    replications: 2
    currency: EUR
    parameters: { risk: 0.7, most: 8 }
    portfolio:
      accounts: 20
      segments:
        a: { share: 60%, balance: { lognormal: { median: 20.5, sigma: 0.5 } }, dpd: { uniform: [0, 9] } }
        b: { share: 40%, balance: 100 }
    behavior: { baseline: 0.02 per day }
    channels:
      sms: { engagement: 30%, stimulus: 0.02 per day }
      agent_call: { engagement: 10%, stimulus: 0.05 per day }
    strategies:
      one:
        segments:
          - name: small
            when: { balance: "< 80" }
            path: [{ at: 5 dpd, every: 7 days , time: "09:30", channel: sms }]
            stop: { attempts: ">= ${most}" }
          - name: rest
            path:
              - { at: 3 dpd, channel: agent_call, offer: { plan: { instalments: 2..6, down_payment: 10% } } }
    expect: ["2 * one.a.recovery_rate - one.recovery_rate in 1..90% @ 99%"]

    """
}
