// SPDX-License-Identifier: GPL-3.0-or-later

/// One line that says how far long work has come.
public enum ProgressLine {
  /// The line, such as ` 42%  84 of 200 replications  210 M account-days/s  0:12 left`.
  ///
  /// - Parameters:
  ///   - done: The replications finished, in 0 … `total`; values outside count as the nearest one.
  ///   - earlier: How many of them were finished before the start.
  ///   - total: The replications to be done, or the most there can be.
  ///   - accountDays: The account-days simulated so far; ≥ 0.
  ///   - seconds: The seconds since the start; ≥ 0.
  ///   - language: The language.
  /// - Returns: One line without its end. Rate and time left are `—` before anything is finished.
  public static func text(
    done: Double, earlier: Double = 0, total: Int, accountDays: Double, seconds: Double,
    language: ReportLanguage
  ) -> String {
    let decimal = DecimalText(language: language)
    let total = max(total, 1)
    let done = min(max(done, 0), Double(total))
    let percent = decimal.text(Int(100 * done) / total) + decimal.percentSign
    let count =
      decimal.text(Int(done)) + language.choose(" of ", " de ") + decimal.text(total)
      + language.choose(" replications", " réplicas")
    let speed =
      rate(accountDays / seconds, decimal) + language.choose(" account-days/s", " días-cuenta/s")
    let left = timeLeft(done: done - earlier, left: Double(total) - done, seconds: seconds)
    let rest = language.choose(left + " left", "quedan " + left)
    return [
      TerminalText.padded(percent, to: language == .english ? 4 : 5, isRight: true), count,
      speed, rest,
    ].joined(separator: "  ").replacingNoBreakSpaces()
  }

  /// One line for work in parts, such as `3 of 20  mortgages  210 M account-days/s  1:12`.
  ///
  /// - Parameters:
  ///   - part: What is being done.
  ///   - accountDays: The account-days simulated so far; ≥ 0.
  ///   - seconds: The seconds since the start; ≥ 0.
  ///   - language: The language.
  /// - Returns: One line without its end.
  public static func text(
    part: String, accountDays: Double, seconds: Double, language: ReportLanguage
  ) -> String {
    let speed =
      rate(accountDays / seconds, DecimalText(language: language))
      + language.choose(" account-days/s", " días-cuenta/s")
    return [part, speed, clock(Int(seconds))].joined(separator: "  ").replacingNoBreakSpaces()
  }

  /// How long work will take, foreseen from its beginning.
  ///
  /// - Parameters:
  ///   - done: The replications finished so far, in parts too; ≥ 0.
  ///   - left: Those to be done.
  ///   - seconds: The seconds since the start; > 0.
  ///   - language: The language.
  /// - Returns: A sentence; nil where less than ten minutes are left.
  public static func foreseen(
    done: Double, left: Double, seconds: Double, language: ReportLanguage
  ) -> String? {
    let ahead = seconds * left / done
    guard done > 0, ahead > patience else { return nil }
    let fitting = Int(done * patience / seconds)
    let time = timeLeft(done: done, left: left, seconds: seconds)
    let decimal = DecimalText(language: language)
    let less =
      fitting >= 2
      ? language.choose(
        "; in ten minutes about \(decimal.text(fitting)) replications are done (`--replications`)",
        "; en diez minutos se hacen unas \(decimal.text(fitting)) réplicas (`--replications`)")
      : language.choose(
        "; fewer accounts or strategies take less", "; con menos cuentas o estrategias tarda menos")
    return
      (language.choose(
        "at this pace it takes \(time) more; Ctrl-C keeps what is complete",
        "a este ritmo tarda \(time) más; Ctrl-C conserva lo terminado") + less)
      .replacingNoBreakSpaces()
  }

  /// Seconds that people wait without being told.
  private static let patience = 600.0

  /// A rate with three digits and a power of a thousand.
  static func rate(_ value: Double, _ decimal: DecimalText) -> String {
    guard value > 0, value.isFinite else { return "—" }
    let steps: [(Double, String)] = [(1e9, " G"), (1e6, " M"), (1e3, " k"), (1, "")]
    let (unit, name) = steps.first { value >= $0.0 } ?? (1, "")
    let number = value / unit
    return decimal.text(number, decimals: number < 9.995 ? 2 : number < 99.95 ? 1 : 0) + name
  }

  private static func timeLeft(done: Double, left: Double, seconds: Double) -> String {
    guard done > 0, seconds >= 0, seconds.isFinite else { return "—" }
    let left = seconds * left / done
    guard left < 360_000 else { return "> 99 h" }
    return clock(Int(left.rounded(.up)))
  }

  static func clock(_ seconds: Int) -> String {
    let minutes = seconds / 60
    let tail = ":" + twoDigits(seconds % 60)
    return minutes < 60 ? "\(minutes)" + tail : "\(minutes / 60):" + twoDigits(minutes % 60) + tail
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension String {
  /// The text with spaces for no-break spaces, which only keep numbers and units together while lines
  /// are broken.
  func replacingNoBreakSpaces() -> String {
    String(map { $0 == "\u{A0}" ? " " : $0 })
  }
}
