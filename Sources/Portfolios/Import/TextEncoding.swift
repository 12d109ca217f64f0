// SPDX-License-Identifier: GPL-3.0-or-later

/// How the characters of a text file are stored.
public enum TextEncoding: String, CaseIterable, Codable, Sendable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// ISO 8859-1: one byte a character, equal to the first 256 Unicode scalars.
  case latin1 = "latin-1"
}
