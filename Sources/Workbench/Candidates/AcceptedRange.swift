// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Optimization
import Scenarios

/// A range of values that a scenario accepts, found by asking it, for advice that works.
struct AcceptedRange {
  /// Whether the scenario accepts a value, as `--parameter` writes it.
  let isAccepted: (String) -> Bool

  /// The part of a range that is accepted, as `--parameter` takes it; nil where none is found.
  ///
  /// Values between whole numbers are left out where the scenario takes whole numbers alone.
  ///
  /// - Parameter setting: The parameter with its range; its own value in the scenario is where the part is found when both ends
  ///   are refused.
  /// - Returns: A range or choice with at least two values.
  func part(of setting: StudySetting) -> String? {
    guard let range = setting.range else {
      let words = setting.ends.filter(isAccepted)
      return words.count > 1 ? words.joined(separator: "|") : nil
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    let whole = part(
      from: low.rounded(.up), to: high.rounded(.down), unit: 1, anchor: Double(setting.current))
    guard let unit = fraction(setting.domain), takes(fractionsOf: unit, low, high) else {
      return whole
    }
    return part(from: low, to: high, unit: unit, anchor: Double(setting.current)) ?? whole
  }

  /// A range around a value that is accepted; nil where none is found.
  func around(_ text: String) -> String? {
    guard let value = Double(text), isAccepted(text) else { return nil }
    let unit = fraction(text) ?? 1
    let reach = max(unit, value.magnitude.rounded(.up))
    return part(from: value, to: value + reach, unit: unit, anchor: value)
      ?? part(from: value - reach, to: value, unit: unit, anchor: value)
  }

  /// The range from the least to the largest of a choice, or else around the scenario's own value.
  func range(over choice: StudySetting) -> String? {
    let sorted = choice.ends.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }
    guard let first = sorted.first, let last = sorted.last, first != last, isAccepted(first),
      isAccepted(last)
    else { return around(choice.current) }
    return first + ".." + last
  }

  /// A range that holds another with as much again on both sides, as far as that is accepted; nil where nothing is gained.
  func wider(than setting: StudySetting) -> String? {
    guard let range = setting.range else { return nil }
    let unit =
      fraction(setting.domain).flatMap {
        takes(fractionsOf: $0, range.lowerBound, range.upperBound) ? $0 : nil
      } ?? 1
    let width = max(unit, (range.upperBound - range.lowerBound).rounded(.up))
    let own = Double(setting.current) ?? range.lowerBound
    let low = min(range.lowerBound - width, own)
    let high = max(range.upperBound + width, own)
    guard
      let found = part(
        from: (low / unit).rounded(.down) * unit, to: high, unit: unit, anchor: range.lowerBound),
      let wider = try? DomainText(found).domain.ends,
      wider.lowerBound < range.lowerBound || wider.upperBound > range.upperBound
    else { return nil }
    return found
  }

  // MARK: Ends

  private func part(from low: Double, to high: Double, unit: Double, anchor: Double?) -> String? {
    guard low < high, (high - low) / unit < 1e9 else { return nil }
    let last = Int(((high - low) / unit).rounded())
    func isFine(_ step: Int) -> Bool { isAccepted(Self.text(low + Double(step) * unit, unit)) }
    var inside: Int?
    if isFine(0) {
      inside = 0
    } else if isFine(last) {
      inside = last
    } else if let anchor, anchor > low, anchor < high {
      let step = Int(((anchor - low) / unit).rounded())
      inside = isFine(step) ? step : nil
    }
    guard let inside else { return nil }
    let first = Self.edge(from: inside, to: 0, isFine)
    let end = Self.edge(from: inside, to: last, isFine)
    guard first < end else { return nil }
    return Self.text(low + Double(first) * unit, unit) + ".."
      + Self.text(low + Double(end) * unit, unit)
  }

  /// The last accepted step on the way from an accepted one.
  private static func edge(from inside: Int, to far: Int, _ isFine: (Int) -> Bool) -> Int {
    if inside == far || isFine(far) { return far }
    var (good, bad) = (inside, far)
    while abs(bad - good) > 1 {
      let middle = good + (bad - good) / 2
      if isFine(middle) { good = middle } else { bad = middle }
    }
    return good
  }

  // MARK: Fractions

  /// The last decimal that a domain or number is written in; nil for whole numbers.
  private func fraction(_ text: String) -> Double? {
    let runs = text.replacing("..", with: " ").split { !$0.isNumber && $0 != "." }
    let decimals =
      runs.map { run in run.split(separator: ".").dropFirst().first?.count ?? 0 }
      .max() ?? 0
    return decimals > 0 ? pow(10, -Double(decimals)) : nil
  }

  /// Whether a value that is not whole is accepted, anywhere between two.
  private func takes(fractionsOf unit: Double, _ low: Double, _ high: Double) -> Bool {
    let middle = (low + high) / 2
    return [low, middle, high].contains { value in
      let half = value.rounded(.down) + 0.5
      return half >= low && half <= high && isAccepted(Self.text(half, 0.1))
    }
  }

  private static func text(_ value: Double, _ unit: Double) -> String {
    guard unit < 1 else { return "\(Int(value.rounded()))" }
    let decimals = Int((-log10(unit)).rounded())
    return String(format: "%.\(decimals)f", value)
  }
}

extension ParameterDomain {
  /// The ends of a plain range; nil for others.
  fileprivate var ends: ClosedRange<Double>? {
    switch self {
    case .integer(let low, let high, _): Double(low)...Double(high)
    case .continuous(let low, let high): low...high
    case .categorical: nil
    }
  }
}

extension ScenarioRun {
  /// Which values of a parameter the scenario accepts.
  func accepted(_ name: String) -> AcceptedRange {
    let variants = file.variants
    return AcceptedRange { text in
      guard let scenario = try? variants.scenario(["parameters.\(name)=\(text)"])
      else { return false }
      return (try? ResolvedScenario(scenario, imported: imported)) != nil
    }
  }
}
