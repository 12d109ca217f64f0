// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// How far a text says that its row is a total, in English or Spanish.
enum TotalWords: Comparable {
  /// No word for a total stands in it.
  case none
  /// A word for a total stands beside words of another kind, as in the name of a firm: only the amount can tell.
  case some
  /// It has a word for a total and nothing that could be a name: `Saldo total`, `TOTAL_2026`, `Σ`.
  case all

  /// Looks at a text.
  init(_ text: ArraySlice<UInt8>) {
    self = .none
    guard text.count <= 80, Self.mayHave(text) else { return }
    let words = Self.words(String(decoding: text, as: UTF8.self))
    guard words.contains(where: Self.totals.contains) else { return }
    let hasYear = words.contains(where: Self.isYear)
    let isPlain = words.allSatisfy { word in
      Self.totals.contains(word) || Self.companions.contains(word) || Self.isYear(word)
        || hasYear && word.utf8.count <= 2 && word.utf8.allSatisfy { $0.asciiDigit != nil }
    }
    self = isPlain ? .all : .some
  }

  /// Whether the bytes hold the beginning of a word for a total: `tot`, `sum`, or a byte that Σ or ∑ begins with.
  private static func mayHave(_ text: ArraySlice<UInt8>) -> Bool {
    var (last, next): (UInt8, UInt8) = (0, 0)
    for byte in text {
      let letter = byte < 0x80 ? byte | 0x20 : byte
      switch (last, next, letter) {
      case (UInt8(ascii: "t"), UInt8(ascii: "o"), UInt8(ascii: "t")),
        (UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "m")), (_, _, 0xCE), (_, _, 0xCF),
        (_, _, 0xE2):
        return true
      default: (last, next) = (next, letter)
      }
    }
    return false
  }

  /// Runs of letters and runs of digits, in small letters without accents.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isDigits: Bool?
    for character in text.lowercased() {
      guard character.isLetter || character.isNumber || "∑".contains(character) else {
        isDigits = nil
        continue
      }
      let plain = character.isASCII ? String(character) : NameFolding.folded(String(character))
      let letter = plain.contains("_") ? String(character) : plain
      if isDigits == character.isNumber, !words.isEmpty {
        words[words.count - 1] += letter
      } else {
        words.append(letter)
      }
      isDigits = character.isNumber
    }
    return words
  }

  /// A year, a month of a year or a day written as one number.
  private static func isYear(_ word: String) -> Bool {
    [4, 6, 8].contains(word.utf8.count) && word.utf8.allSatisfy { $0.asciiDigit != nil }
      && (word.hasPrefix("19") || word.hasPrefix("20"))
  }

  private static let totals: Set = [
    "total", "totals", "totales", "subtotal", "subtotals", "subtotales", "tot", "sum", "sums",
    "suma",
    "sumas", "sumatoria", "sumatorio", "σ", "ς", "∑",
  ]

  /// What stands beside a word for a total in statements and is no part of a name.
  private static let companions: Set = Set(
    """
    grand gran general sub overall global final net neto neta gross bruto bruta all todo todos todas of the in at on to de \
    del la las el los al en por y and e balance balances saldo saldos cartera carteras portfolio portafolio amount amounts \
    importe importes monto montos deuda deudas debt debts owed due outstanding open abierto abierta pendiente pendientes \
    vencido vencida vencidos vencidas overdue account accounts cuenta cuentas debtor debtors deudor deudores customer \
    customers cliente clientes people personas row rows fila filas record records registro registros receivable \
    receivables cobrar sheet hoja page pagina file archivo month monthly mes mensual year yearly ano anual day dia date \
    fecha january february march april may june july august september october november december jan feb mar apr jun jul \
    aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre \
    diciembre ene abr ago dic
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
