// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads ranges written with two dots, `2..6`; a single value stands for both ends.
package enum RangeText {
  /// The two texts around the dots; a missing one takes its unit from the other end's suffix.
  package static func ends(_ text: String) -> (lower: String, upper: String) {
    let scalars = Array(text.unicodeScalars)
    let dots = scalars.indices.dropLast().first { scalars[$0] == "." && scalars[$0 + 1] == "." }
    guard let dots else { return (text, text) }
    return (
      scalars[..<dots].map(String.init).joined().trimmingBlanks,
      scalars[(dots + 2)...].map(String.init).joined().trimmingBlanks
    )
  }

  /// The range of two ends, lower first.
  package static func range<Bound: Comparable>(
    _ lower: Bound, _ upper: Bound, _ ends: (lower: String, upper: String)
  ) throws(ValueProblem) -> ClosedRange<Bound> {
    guard lower <= upper else {
      throw ValueProblem(
        .backwardRange, "is a range that runs backwards",
        help: ["write `\(ends.upper)..\(ends.lower)`"])
    }
    return lower...upper
  }
}

extension Grammar where Value == ClosedRange<Int> {
  /// A range of whole numbers: `2..6`, or `3` for 3 to 3.
  package static func wholeRange(_ domain: Domain = .any) -> Self {
    let number = #"[-+]?(0|[1-9][0-9]*(_[0-9]+)*)"#
    return Self(
      TextGrammar(
        expected: "a range of whole numbers such as 2..6, or one such as 3",
        pattern: "\(number)( *\\.\\. *\(number))?", otherSchemas: [domain.schema(type: "integer")],
        parse: { text throws(ValueProblem) in
          let ends = RangeText.ends(text)
          let kind = "a range of whole numbers"
          let lower = try NumberText.parseWhole(ends.lower, kind: kind)
          let upper = try NumberText.parseWhole(ends.upper, kind: kind)
          try domain.check(Double(lower), NumberText.write)
          try domain.check(Double(upper), NumberText.write)
          return try RangeText.range(lower, upper, ends)
        },
        write: { range in
          range.lowerBound == range.upperBound
            ? "\(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
        }))
  }
}

extension Grammar where Value == ClosedRange<Double> {
  /// A range of shares: `0..15%`, `5%..20%`, `0.05..0.2`; `10%` stands for 10 % to 10 %.
  ///
  /// A percent sign at the end counts for both ends.
  static var shareRange: Self {
    Self(
      TextGrammar(
        expected: "a range of shares such as 0..15%, or one such as 10%",
        pattern: "\(ShareText.pattern)( *\\.\\. *\(ShareText.pattern))?",
        otherSchemas: [Domain.between(0, 1).schema(type: "number")],
        parse: { text throws(ValueProblem) in
          var ends = RangeText.ends(text)
          if ends.upper.hasSuffix("%"), !ends.lower.hasSuffix("%") { ends.lower += "%" }
          let lower = try ShareText.parse(ends.lower)
          let upper = try ShareText.parse(ends.upper)
          return try RangeText.range(lower, upper, ends)
        },
        write: { range in
          let (lower, upper) = (
            ShareText.write(range.lowerBound), ShareText.write(range.upperBound)
          )
          if lower == upper { return lower }
          // An upper end in percent would turn a bare lower end into percent as well.
          let isMixed = upper.hasSuffix("%") && !lower.hasSuffix("%")
          return isMixed
            ? "\(lower)..\(NumberText.write(range.upperBound))" : "\(lower)..\(upper)"
        }))
  }
}
