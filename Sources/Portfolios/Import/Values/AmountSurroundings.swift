// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// What stands around the digits of an amount: names of currencies, which say nothing, marks of credits, or what may change it.
struct AmountSurroundings {
  /// What it says.
  enum Meaning: Hashable {
    case nothing
    /// That nobody owes the amount: `CR`, `abono`, brackets, a minus behind.
    case credit(String)
    /// Something else, such as `k` for thousands.
    case unknown(String)
  }

  let meaning: Meaning

  /// Looks at a text; without digits, or with a letter between them, it says nothing.
  init(_ text: String) {
    meaning = Self.meaning(Array(text.utf8)[...])
  }

  private static func meaning(_ bytes: ArraySlice<UInt8>) -> Meaning {
    guard let core = AmountShapes.core(bytes) else { return .nothing }
    let before = String(decoding: bytes[..<core.startIndex], as: UTF8.self)
    let after = String(decoding: bytes[core.endIndex...], as: UTF8.self)
    if let bracket = before.last(where: { "(<[".contains($0) }),
      let other = after.first(where: { ")>]".contains($0) })
    {
      return .credit("\(bracket)\(other)")
    }
    if let minus = after.first(where: { "-\u{2212}".contains($0) }) {
      return .credit(String(minus))
    }
    // `C$` and `S/` are currencies, `C` behind the digits a credit.
    let words = [(before, true), (after, false)].flatMap { side, isBefore in
      side.split { !$0.isLetter && $0 != "." && $0 != "$" && $0 != "/" }
        .map { (text: String($0), key: key($0), isBefore: isBefore) }
    }.filter { !$0.key.isEmpty }
    if let credit = words.first(where: {
      credits.contains($0.key) || !$0.isBefore && lateCredits.contains($0.key)
    }) {
      return .credit(credit.text)
    }
    let unknown = words.first { word in
      !currencies.contains(word.key) && !harmless.contains(word.key)
        && (word.key.count != 3 || Currency(code: word.key.uppercased()) == nil)
    }
    return unknown.map { .unknown($0.text) } ?? .nothing
  }

  /// A word in small letters without accents and points.
  private static func key(_ word: Substring) -> String {
    plain(word.lowercased().filter { $0 != "." && $0 != "$" && $0 != "/" })
  }

  private static func plain(_ word: String) -> String {
    word.map { letter in
      let folded = NameFolding.folded(String(letter))
      return folded == "_" ? String(letter) : folded
    }.joined()
  }

  private static let credits: Set<String> = set(
    """
    cr crd cre cred credit credits credito creditos crediti haber haben abono abonos abonado gutschrift guthaben avoir favor
    acreedor acreedora acreedores acredor credor credora acreditado negativo negative
    """)
  /// Behind the digits only.
  private static let lateCredits: Set<String> = set("c h g av ab")
  /// Marks of debts, and what says nothing.
  private static let harmless: Set<String> = set(
    """
    dr db deb debit debits debe debito debitos soll s d deudor deudora saldo balance total neto net importe monto de del en mn
    moneda nacional approx ca aprox
    """)
  private static let currencies: Set<String> = set(
    """
    us u c r s b q l bs gs kr zl kc ft lei leu rs rp rm nt hk a ca au nz mx fr fcfa cfa tl din kn den лв лева руб р рублей грн
    peso pesos euro euros dolar dolares dollar dollars libra libras pound pounds real reais sol soles bolivar bolivares
    boliviano bolivianos quetzal quetzales zł kč lempira lempiras colon colones guarani guaranies cordoba cordobas balboa balboas
    franc francs franken franco francos yen yuan rupee rupees rupia rupias krona kronor krone kroner zloty zlotys
    """)

  private static func set(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map { plain(String($0)) })
  }
}
