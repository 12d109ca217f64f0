// SPDX-License-Identifier: GPL-3.0-or-later

/// The references to parameters, `${contact}%`, that stand in a resolved scenario.
public enum ParameterReferences {
  /// A value with the numbers put in.
  ///
  /// - Parameters:
  ///   - text: The value as the resolved scenario has it.
  ///   - numbers: The texts under `parameters`, by name.
  /// - Returns: The text; a reference without a number stays as it is.
  public static func replaced(in text: String, by numbers: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      let name = rest[start.upperBound..<end].filter { $0 != " " }
      let next = rest.index(after: end)
      result += rest[..<start.lowerBound] + (numbers[name] ?? String(rest[start.lowerBound..<next]))
      rest = rest[next...]
    }
    return result + rest
  }
}
