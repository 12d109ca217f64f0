// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

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
