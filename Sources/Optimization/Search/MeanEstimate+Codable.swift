// SPDX-License-Identifier: GPL-3.0-or-later

extension MeanEstimate: Codable {
  private enum CodingKeys: String, CodingKey {
    case mean
    case standardError
  }

  /// Reads an estimate; an absent number is NaN, which JSON cannot write.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    mean = try container.decodeIfPresent(Double.self, forKey: .mean) ?? .nan
    standardError = try container.decodeIfPresent(Double.self, forKey: .standardError) ?? .nan
  }

  /// Writes the numbers that are finite.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if mean.isFinite { try container.encode(mean, forKey: .mean) }
    if standardError.isFinite { try container.encode(standardError, forKey: .standardError) }
  }
}
