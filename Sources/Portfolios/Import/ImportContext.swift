// SPDX-License-Identifier: GPL-3.0-or-later

/// What an import needs to know beyond its mapping.
public struct ImportContext: Sendable {
  /// The segments that may appear; nil accepts any.
  public var knownSegments: [String]?
  /// The channels that may be preferred; nil accepts any.
  public var knownChannels: [String]?
  /// The name among the candidates that was probably meant.
  public var suggest: @Sendable (_ name: String, _ candidates: [String]) -> String? = {
    Self.sameLetters($0, $1)
  }
  /// Called every 65,536 rows and at the end.
  public var progress: @Sendable (ImportProgress) -> Void = { _ in }
  /// Told what was read of a file that is refused after its header: accounts and findings, for control figures.
  public var refused: @Sendable (ImportedPortfolio) -> Void = { _ in }
  /// How far the import goes.
  public var limits = ImportLimits()

  /// Creates a context that accepts any segment and channel.
  public init() {}

  /// The candidate with the same letters and digits, whatever their case and the marks between them.
  public static func sameLetters(_ name: String, _ candidates: [String]) -> String? {
    func letters(_ text: String) -> String {
      text.filter { $0.isLetter || $0.isNumber }.lowercased()
    }
    let wanted = letters(name)
    return candidates.first { letters($0) == wanted }
  }
}
