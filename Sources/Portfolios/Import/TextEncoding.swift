// SPDX-License-Identifier: GPL-3.0-or-later

/// How the characters of a text file are stored.
public enum TextEncoding: String, CaseIterable, Codable, Sendable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// ISO 8859-1, read as its superset Windows-1252, as browsers do: exports that call themselves Latin-1
  /// hold a euro sign or a dash at bytes where ISO 8859-1 has control characters nobody writes.
  case latin1 = "latin-1"
}
