// SPDX-License-Identifier: GPL-3.0-or-later

/// Pieces of text that readers trip over.
enum Tokens {
  static let all: [[UInt8]] = texts.map { Array($0.utf8) } + broken

  private static let texts =
    yaml + numbers + units + unicode + keys + [
      "\"", "\"\"", "'", ",", ";", "\t", "|", "\r", "\r\n",
    ]

  private static let yaml = [
    "\n", "  ", "- ", ": ", "{", "}", "[", "]", "&a ", "*a", "<<: ", "!!int ", "!x ", "| ", ">-",
    "---\n", "...\n", "? ", "#", "%YAML 1.1\n", "@", "`", "${", "${wait}", "${wait", "null", "~",
    "yes", "on", "[[[[", "{{{{",
  ]

  private static let numbers = [
    "0", "-0", "-1", "1e999", "-1e999", "1e-999", ".nan", "NaN", ".inf", "0x1F", "010", "1_000",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551615",
    "340282366920938463463",
    "0.30000000000000004", "1,000.5", "1.000,5", "1e", "+", ".", "..", "-..5", "2147483648",
  ]

  private static let units = [
    "%", " days", " day", " dpd", " hours", " per day", " per year", "100%", "0%", "101%", "-1%",
    "36500 days", "36501 days", "2..6", "6..2", ">= 0.6", "< ", "!= ", "= a", "10:30", "24:00",
    "2026-02-30", "0000-00-00", "9999-12-31",
  ]

  private static let unicode = [
    "\u{FEFF}", "\u{0}", "\u{85}", "\u{2028}", "\u{E000}", "\u{202E}", "é", "e\u{301}", "👍🏽", "ß",
    "\u{1B}[31m", "\u{A0}",
  ]

  private static let keys = [
    "version: 1\n", "name: b\n", "horizon: 1 day\n", "strategies: {}\n", "path: []", "at: ",
    "every: ", "channel: ", "offer: promise", "when: ", "lognormal: { median: 1, sigma: 1 }",
    "uniform: [", "gamma: { shape: 1, scale: 1 }", "mixture: ", "discrete: ", "truncated: ",
    "preset: consumer-cards", "import: ", "portfolio.accounts=", "strategies.one.path[0].at=",
    "segments[99999999999999999999]", ".a", "[0]", "=",
  ]

  /// Invalid UTF-8: lone, truncated, overlong, surrogates, beyond Unicode.
  private static let broken: [[UInt8]] = [
    [0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  ]
}
