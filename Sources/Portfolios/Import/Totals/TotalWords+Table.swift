// SPDX-License-Identifier: GPL-3.0-or-later

extension TotalWords {
  /// Words for a total, in small letters without accents, by language.
  static let table = set(
    // English, Spanish, Portuguese and Catalan, French, Italian, Romanian
    """
    total totals subtotal subtotals grandtotal sumtotal tot sum sums totales subtotales suma sumas sumatoria sumatorio
    totais subtotais soma somas somatorio somatoria totaux soustotal somme totale totali subtotale subtotali somma
    totaluri
    """,
    // German, Dutch, Swedish, Danish and Norwegian, Finnish
    """
    summe summen gesamt gesamtsumme gesamtbetrag gesamtsaldo zwischensumme zwischensummen teilsumme endsumme insgesamt
    totaal totalen subtotaal subtotalen eindtotaal summa totalt delsumma totalsumma slutsumma delsum totalsum yhteensa
    valisumma kokonaissumma
    """,
    // Polish, Czech and Slovak, Hungarian, Croatian, Turkish, Indonesian, Vietnamese
    """
    razem ogolem lacznie podsuma celkem celkom soucet mezisoucet sucet medzisucet osszesen vegosszeg reszosszeg ukupno
    sveukupno toplam aratoplam jumlah
    """,
    // Russian, Ukrainian, Bulgarian, Greek
    """
    итого итог всего подытог сумма разом всього підсумок усього сума общо σ συνολο συνολα αθροισμα υποσυνολο
    """,
    // Averages and counts of rows, which stand below totals
    """
    promedio promedios average averages avg media mean moyenne mittelwert durchschnitt gemiddelde medelvarde gjennomsnitt
    gennemsnit keskiarvo srednia prumer atlag ortalama среднее registros records recordcount rowcount conteo recuento count
    counts maximum maximo maximos max maximal minimum minimo minimos min mediana median mediane moda mode stdev stddev stdevp
    numero number nro nr numrows nrows qty quantity minima maxima
    cantidad quantidade registri conteggio anzahl aantal antal liczba количество adet enregistrements
    """,
    // Arabic, Hebrew, Hindi, Thai
    """
    مجموع المجموع اجمالي الاجمالي סהכ סך कुल योग รวม ยอดรวม ∑ 計 计 계
    """)

  /// Words for a total in Japanese, Chinese and Korean, which stand without blanks between other words.
  static let unspaced: Set<String> = set(
    "合計 小計 総計 累計 合计 小计 总计 总额 共计 累计 總計 總額 共計 합계 소계 총계 총액")

  /// Words of the table that stand in names of firms and people too: beside others they say nothing alone.
  static let inNames: Set<String> = set(
    """
    total totale totali totals totaal sum sums tot soma somas suma sumas somme somma summa gesamt razem celkem toplam ukupno
    media mean average count counts records aantal antal adet max min moda mode number numero nro nr median maximal minima maxima avg qty
    jumlah общо разом всего סך कुल योग сума сумма 計 计 계
    """)

  /// Forms of firms, and words of their names.
  static let firms: Set<String> = set(
    """
    sa sas sl slu sau srl sarl sacv scv cv spa snc ltda limitada eirl eurl sasu sci ltd limited plc llc llp inc corp co cia company
    compania gmbh mbh ag kg ohg ug ev bv nv vof ab oy oyj as aps asa sp zoo sro kft zrt doo dd ooo oao zao pao ооо оао зао пао ип
    pty pvt pte bhd sdn tbk pt kk gk lda me epp group grupo gruppe groupe holding holdings
    """)

  /// What stands beside a word for a total in statements and is no part of a name.
  static let companions: Set<String> = set(
    """
    grand gran general sub sous overall global final net neto neta netto gross bruto bruta brutto all todo todos todas of the
    in at on to de del la las el los al en por y and e balance balances saldo saldos cartera carteras portfolio portafolio
    amount amounts importe importes monto montos deuda deudas debt debts owed due outstanding open abierto abierta pendiente
    pendientes vencido vencida vencidos vencidas overdue account accounts cuenta cuentas debtor debtors deudor deudores
    customer customers cliente clientes people personas row rows fila filas record records registro registros receivable
    receivables cobrar sheet hoja page pagina file archivo month monthly mes mensual year yearly ano anual day dia date
    fecha january february march july september october november december feb apr jul aug sep sept oct nov dec enero febrero
    marzo mayo junio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic
    """,
    // Portuguese, French, Italian, German, Russian, Turkish
    """
    geral da do das dos carteira generale generali complessivo crediti generaux partiel du des et creances parcial parziale
    saldi der die das offen offene forderungen aller alle konten общий общая по всем счетам genel ara i alt
    """)

  /// Months that are names of people too: companions beside a number only.
  static let namedMonths: Set<String> = set("jan april may june august julio abril mar jun")

  /// Letters with accents that the words have, each by what it is without.
  static let plainLetters: [Character: Character] = {
    let families: [(Character, String)] = [
      ("a", "áàâãäåăąāắằ"), ("c", "çćč"), ("e", "éèêëěęē"), ("g", "ğ"), ("i", "íìîïīı"), ("l", "ł"),
      ("n", "ñńň"),
      ("o", "óòôõöőøōổồộ"), ("s", "śšşș"), ("t", "ťțţ"), ("u", "úùûüűůū"), ("y", "ý"), ("z", "žźż"),
      ("α", "ά"), ("ε", "έ"),
      ("η", "ή"), ("ι", "ί"), ("ο", "ό"), ("υ", "ύ"), ("ω", "ώ"), ("σ", "ς"), ("е", "ё"),
      ("ا", "أإ"),
    ]
    return Dictionary(
      families.flatMap { plain, letters in letters.map { ($0, plain) } },
      uniquingKeysWith: { one, _ in one })
  }()

  private static func set(_ texts: String...) -> Set<String> {
    Set(texts.flatMap { $0.split { $0 == " " || $0 == "\n" }.map(String.init) })
  }
}
