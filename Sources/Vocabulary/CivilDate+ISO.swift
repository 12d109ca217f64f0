// SPDX-License-Identifier: GPL-3.0-or-later

extension CivilDate: CustomStringConvertible, LosslessStringConvertible, Codable {
  /// The date in ISO 8601 form, `YYYY-MM-DD`.
  public var description: String {
    let parts = components
    return Self.padded(parts.year, 4) + "-" + Self.padded(parts.month, 2) + "-"
      + Self.padded(parts.day, 2)
  }

  /// The date of a text in exactly the form `YYYY-MM-DD`; nil otherwise, and when there is no such day.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a date from its ISO 8601 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "`\(text)` is not a date of the form YYYY-MM-DD")
    }
    self = date
  }

  /// Writes the date as its ISO 8601 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard let digit = byte.decimalDigit else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
