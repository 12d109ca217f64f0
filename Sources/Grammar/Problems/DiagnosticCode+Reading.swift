// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// The codes of problems any scenario file can have, whatever its keys mean.
extension DiagnosticCode {
  static let unreadableFile = DiagnosticCode("S001")
  static let notUTF8 = DiagnosticCode("S002")
  static let emptyFile = DiagnosticCode("S003")
  static let syntax = DiagnosticCode("S004")
  package static let tab = DiagnosticCode("S005")
  static let severalDocuments = DiagnosticCode("S006")
  static let anchor = DiagnosticCode("S007")
  static let tooLarge = DiagnosticCode("S008")
  static let tooDeep = DiagnosticCode("S009")
  static let controlCharacter = DiagnosticCode("S010")
  static let malformedOverride = DiagnosticCode("S011")

  package static let missingKey = DiagnosticCode("S101")
  static let unknownKey = DiagnosticCode("S102")
  static let duplicateKey = DiagnosticCode("S103")
  static let wrongForm = DiagnosticCode("S104")
  static let explicitTag = DiagnosticCode("S105")
  static let emptyValue = DiagnosticCode("S106")
  static let keyNotText = DiagnosticCode("S107")
  package static let listLength = DiagnosticCode("S108")
  static let oneKeyOnly = DiagnosticCode("S109")
  static let noSuchPath = DiagnosticCode("S110")
  package static let excludingKeys = DiagnosticCode("S111")

  package static let unreadableValue = DiagnosticCode("S201")
  package static let unitMissing = DiagnosticCode("S202")
  static let unknownUnit = DiagnosticCode("S203")
  package static let outOfRange = DiagnosticCode("S204")
  static let notFinite = DiagnosticCode("S205")
  static let ambiguousNumber = DiagnosticCode("S206")
  package static let unknownWord = DiagnosticCode("S207")
  static let notBoolean = DiagnosticCode("S208")
  static let backwardRange = DiagnosticCode("S209")
  package static let noSuchDate = DiagnosticCode("S210")
  static let malformedSubstitution = DiagnosticCode("S211")
  static let sharesNotWhole = DiagnosticCode("S212")
  static let malformedName = DiagnosticCode("S213")

  package static let undefinedName = DiagnosticCode("S301")
  static let nestedParameter = DiagnosticCode("S302")
  package static let repeatedName = DiagnosticCode("S303")

  static let unusedParameter = DiagnosticCode("S401")

  /// Whether a problem of this code is that a value is not what belongs in its place.
  var isOfValues: Bool {
    [.missingKey, .listLength, .unreadableValue, .outOfRange, .unknownWord].contains(self)
  }

  /// All of them; tests check that each has a page and a fixture.
  package static let reading: [DiagnosticCode] = [
    .unreadableFile, .notUTF8, .emptyFile, .syntax, .tab, .severalDocuments, .anchor,
    .tooLarge, .tooDeep, .controlCharacter, .malformedOverride, .lookAlike, .hiddenCharacter,
    .missingKey,
    .unknownKey,
    .duplicateKey, .wrongForm, .explicitTag, .emptyValue, .keyNotText, .listLength,
    .oneKeyOnly, .noSuchPath, .excludingKeys, .unreadableValue, .unitMissing, .unknownUnit,
    .outOfRange, .notFinite, .ambiguousNumber, .unknownWord, .notBoolean, .backwardRange,
    .noSuchDate, .malformedSubstitution, .sharesNotWhole, .malformedName, .undefinedName,
    .nestedParameter, .repeatedName, .unusedParameter,
  ]
}
