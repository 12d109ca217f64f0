// SPDX-License-Identifier: GPL-3.0-or-later

internal import Randomness
internal import Vocabulary

/// Finds rows by their 64-bit identity: a table of row numbers, open addressed, four bytes a slot.
///
/// Identities are hashes already, so their low bits are the slot. At most half of the slots are used;
/// a dictionary would take about three times the memory.
struct IdentityIndex {
  /// Row numbers plus 1; 0 is a free slot.
  private var slots = ContiguousArray<UInt32>(repeating: 0, count: 1 << 10)
  private var count = 0

  /// The row with this identity, looked up in the column of all identities.
  func row(of identity: UInt64, in identities: ContiguousArray<UInt64>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: identity) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if identities[row] == identity { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Enters the last row of the column; its identity must not be there yet.
  mutating func insertLast(of identities: ContiguousArray<UInt64>) {
    if (count + 1) * 2 > slots.count { grow(identities) }
    place(identities.count - 1, identities)
    count += 1
  }

  private mutating func grow(_ identities: ContiguousArray<UInt64>) {
    slots = ContiguousArray(repeating: 0, count: slots.count * 2)
    for row in 0..<count {
      place(row, identities)
    }
  }

  private mutating func place(_ row: Int, _ identities: ContiguousArray<UInt64>) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: identities[row]) & mask
    while slots[slot] != 0 {
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(row + 1)
  }
}

extension Identity {
  /// The identity of a text given as UTF-8 bytes, equal to that of the `String`, without making one.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }
}

/// What spreadsheets do to ids.
struct IdentityShapes {
  /// Ids such as `1.23457E+12`: digits are lost for good.
  var scientific = PortfolioImporter.Tally()
  /// Long numbers that end in zeros: a spreadsheet keeps 15 digits.
  var cut = PortfolioImporter.Tally()
  /// Numbers of 16 digits and more that do not end in a zero.
  private(set) var whole = 0

  /// What an id looks like.
  enum Look { case ordinary, scientific, cut, long }

  /// Looks at an id.
  static func look(_ id: ArraySlice<UInt8>) -> Look {
    guard let first = id.first, first.asciiDigit != nil else { return .ordinary }
    let digits = id.prefix { $0.asciiDigit != nil }
    if digits.count == id.count {
      let zeros = id.reversed().prefix { $0 == UInt8(ascii: "0") }.count
      if id.count >= 12, zeros >= 5 || id.count > 15 && zeros >= id.count - 15 { return .cut }
      return id.count > 15 ? .long : .ordinary
    }
    return isScientific(id.dropFirst(digits.count)) ? .scientific : .ordinary
  }

  /// Whether what follows the first digits is a fraction, perhaps none, and an exponent with its sign.
  private static func isScientific(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst().drop { $0.asciiDigit != nil }
    }
    guard rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    guard rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") else { return false }
    let exponent = rest.dropFirst()
    return !exponent.isEmpty && exponent.allSatisfy { $0.asciiDigit != nil }
  }

  mutating func countWhole() { whole += 1 }

  /// Whether the long numbers look cut: five zeros and more, or zeros after the fifteenth digit in all of them.
  var isCut: Bool { cut.count > 0 && whole == 0 }
}

/// Texts that programs and people write where there is no id: `n/a`, `NULL`, `0`, `-`, `Unknown`, `sin dato`.
enum PlaceholderIDs {
  /// Whether an id is such a text; case, accents, blanks and marks do not matter.
  static func contain(_ id: ArraySlice<UInt8>) -> Bool {
    guard id.count <= 40 else { return false }
    let key = String(decoding: id, as: UTF8.self).lowercased()
      .filter { $0.isLetter || $0.isNumber }
    // Nothing but marks, such as `-`, `?` and `########`.
    guard let first = key.first else { return true }
    if id.first == UInt8(ascii: "-"), key == "1" { return true }
    if key.allSatisfy({ $0 == first }) { return isRun(of: first, key.count) }
    return words.contains(NameFolding.folded(key))
  }

  /// Whether so many of one sign are no id: zeros, nines and ones that fill a field, runs of x.
  private static func isRun(of sign: Character, _ count: Int) -> Bool {
    switch sign {
    case "0": true
    case "x": count >= 2
    case "9": count >= 4
    case "1", "8": count >= 6
    case "2"..."7": count >= 8
    default: false
    }
  }

  private static let words: Set<String> = set(
    // Programs and spreadsheets in several languages
    """
    na nan nd sd nv null nulo nula nil none undefined void empty blank notset ref value name div0 num nullref calc spill valor
    nombre nome wert bezug zahl valeur nom gettingdata 123456789 1234567890 12345678
    """,
    // English
    """
    unknown unk unkn unnamed unidentified unassigned unspecified unavailable missing notavailable notapplicable notprovided
    notgiven notknown notassigned notspecified nodata noid noname nocustomer nodebtor noclient novalue anonymous anon tbd tba
    tbc dummy placeholder default generic various miscellaneous misc sundry othercustomers cashcustomer walkin walkincustomer
    guest
    """,
    // Spanish
    """
    ninguno ninguna nada desconocido desconocida indefinido indefinida vacio vacia enblanco sindato sindatos sininformacion
    sininfo sinid sinidentificar sinidentificacion sinidentificador sinnombre sinasignar sincliente sindeudor sinvalor
    sindocumento sinrut sindni sinnit sincedula sincedulas sinrfc sincurp sincuit sincuil sinruc sinnif sincif sincodigo sinnumero noasignado noasignada noidentificado noidentificada noinformado noinforma noinformada
    nodisponible noaplica nodefinido noregistra noregistrado notiene porasignar pordefinir pendiente anonimo anonima generico
    generica varios varias clientesvarios clientevarios consumidorfinal publicogeneral publicoengeneral mostrador
    """,
    // Portuguese, French, Italian, German
    """
    nenhum nenhuma desconhecido desconhecida naoinformado naoinformada naoidentificado naodisponivel semdados seminformacao semid
    semcpf semcnpj semdocumento semcodigo semnome vazio inconnu inconnue aucun aucune nonrenseigne nonrenseignee nondefini nondisponible sansid vide neant sconosciuto
    sconosciuta nessuno nessuna nonindicato nondisponibile senzaid vuoto unbekannt keine keiner keineangabe leer fehlt
    ohneangabe ohne diverse divers
    """)

  private static func set(_ texts: String...) -> Set<String> {
    Set(texts.flatMap { $0.split { $0 == " " || $0 == "\n" }.map(String.init) })
  }
}
