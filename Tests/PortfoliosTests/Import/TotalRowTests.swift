// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing
import Vocabulary

@testable import Portfolios

/// Rows that are sums of others, by their words and by their amounts.
@Suite("Rows of totals") struct TotalRowTests {
  @Test(
    "Words that are enough",
    arguments: [
      "Total", "TOTAL GENERAL", "Totales", "suma", "Grand Total", "Subtotal", "sub-total",
      "Saldo total",
      "Cartera total", "Σ", "∑", "TOTAL_2026", "Total 31/03/2026", "Total cuentas por cobrar",
      "Total de saldos",
      "Sum of balances", "Total 202603", "Total marzo 2026", "Monto total:",
      "Summe", "GESAMT", "Zwischensumme", "Totale", "Total geral", "Sous-total", "合計", "小计",
      "Итого", "ИТОГО:",
      "Toplam", "Összesen", "Razem", "Ogółem", "Ogolem", "Σύνολο", "ΣΥΝΟΛΟ", "المجموع", "Súma",
      "TÓTAL", "Ｔｏｔａｌ", "*** Total ***",
      "Promedio", "PROMEDIO:", "Average", "Durchschnitt", "Moyenne", "Media", "Registros", "Anzahl",
      "Totaal", "Yhteensä", "합계", "Сумма", "Count", "Mean", "Max", "MIN", "Máximo", "mínimo",
      "Maximum",
      "Minimum", "Cantidad", "Número", "Número de filas", "Number of rows", "Nro", "Qty", "Mediana",
      "Median",
      "Moda", "StdDev",
    ])
  func whole(word: String) {
    #expect(TotalWords(Array(word.utf8)[...]) == .all)
  }

  @Test(
    "Words beside others are enough in an id",
    arguments: [
      "Registros: 3", "Count: 12", "Promedio Norte", "Conteo 8", "Cantidad 120",
      "Subtotal Norte", "total 7", "Total-1000", "TOTAL (3)", "Grandtotal Nord", "Итого Север",
      "東京合計", "2026年3月合計",
      "Zwischensumme Nord", "Total cliente 7",
    ])
  func beside(word: String) {
    #expect(TotalWords(Array(word.utf8)[...]) == .some)
  }

  @Test(
    "Words in the names of firms and people are not",
    arguments: [
      "Total Play SA de CV", "Suma Gestión S.L.", "Total Gas Ltd", "Sum Wai Kit", "Gesamt Bau GmbH",
      "Total Energies", "Total Play", "Ali Total", "Razem Jan", "Total Norte", "Gesamt Nord",
      "Toplam Ayşe", "Totale Maria", "Media Norte", "Average Joe", "Max Muster", "Min Ji",
      "Moda Italia SL",
    ])
  func names(word: String) {
    #expect(TotalWords(Array(word.utf8)[...]) == .name)
  }

  @Test(
    "Other ids have none",
    arguments: [
      "Totalplay", "T-1000", "Summer", "Sumner", "A1", "Σωκράτης", "Asunción", "Summerville",
      "Gesamtschule", "Totò", "Жители", "東京", "Sunita", "Итогин", "Ana Sánchez",
    ])
  func others(word: String) {
    #expect(TotalWords(Array(word.utf8)[...]) == .none)
  }

  /// The lines told, each with its reasons.
  private func told(
    _ rows: String, columns: String = "id,balance", _ change: (inout ImportCase) -> Void = { _ in }
  ) throws -> [String] {
    try ImportCase(
      columns + "\n" + rows.replacing(" ", with: "\n").replacing("_", with: " ") + "\n", change
    )
    .diagnostics().filter { $0.code.description == "D410" }
    .map {
      let reason = $0.message.split(separator: ", looks like a total: ")
      #expect(reason.count == 2 && $0.message.hasPrefix("line \($0.primary.span.line), "))
      return "\($0.primary.span.line): \(reason.last ?? "")"
    }
  }

  @Test("A firm with the word in its name is told only where its amount is a sum")
  func firm() throws {
    #expect(try told("A1,10.10 A2,20.25 Total_Play_SA_de_CV,31.35 A4,7.07") == [])
    #expect(
      try told("A1,10.10 A2,20.25 Total_Play_SA_de_CV,30.35 A4,7.07") == [
        "4: `Total Play SA de CV` has a word for a total; 30.35 is the sum of the 2 rows above"
      ])
  }

  @Test("A word in the id is told whatever the amount, but for one that stands in most ids")
  func words() throws {
    #expect(
      try told("A1,10.10 A2,20.25 Subtotal_Norte,99.99") == [
        "4: `Subtotal Norte` has a word for a total"
      ])
    #expect(
      try told("Total_Energies,10.10 Total_Play,20.25 Ali_Total,99.99 Razem_Jan,5.5 A5,1.25") == [])
    #expect(try told("total-1,10.10 total-2,20.25 A3,9.99 total-4,8.88") == [])
    // In the column of debtors stand names: the amount has to be a sum, of one row too.
    let debtors =
      "A1,x,101.10 A2,y,250.25 A3,Total_Norte,351.35 A4,z,77.12 A5,Total_Sur,77.12 A6,w,3.33"
    #expect(
      try told(debtors, columns: "id,who,balance") { $0.mapping.columns.debtor = "who" } == [
        "4: `Total Norte` has a word for a total; 351.35 is the sum of the 2 rows above",
        "6: `Total Sur` has a word for a total; 77.12 is the sum of the 1 row above",
      ])
    let above =
      "A3,Subtotal_Madrid,351.35 A1,x,101.10 A2,y,250.25 A5,Subtotal_Cádiz,77.12 A4,z,77.12 A6,w,3.33"
    #expect(
      try told(above, columns: "id,who,balance") { $0.mapping.columns.debtor = "who" }
        .map { $0.prefix(2) } == ["2:", "5:"])
    #expect(
      try told("A1,x,10.10 A2,Total_Norte,20.25 A3,y,3.33", columns: "id,who,balance") {
        $0.mapping.columns.debtor = "who"
      } == [])
  }

  @Test("Totals above or below their groups, by plain names, of two rows and more")
  func groups() throws {
    let above = "Norte,300.35 A1,100.10 A2,200.25 Sur,110.61 B1,50.01 B2,60.60"
    #expect(
      try told(above) == [
        "2: 300.35 is the sum of the 2 rows below", "5: 110.61 is the sum of the 2 rows below",
      ])
    let below = "A1,100.10 A2,200.25 Norte,300.35 B1,50.01 B2,60.60 Sur,110.61"
    #expect(
      try told(below) == [
        "4: 300.35 is the sum of the 2 rows above", "7: 110.61 is the sum of the 2 rows above",
      ])
    // Ids that say nothing, a group of one between others, and the total of all before them.
    #expect(
      try told(
        "T0,1310.96 T1,301.35 A1,100.10 A2,201.25 T2,77.77 B1,77.77 T3,931.84 C1,432.17 C2,311.56 C3,188.11"
      ).map { $0.prefix { $0 != ":" } } == ["2", "3", "6", "8"])
    // Round amounts are told where the ids divide the file.
    #expect(try told("Norte,300 A1,100 A2,200 Sur,110 B1,50 B2,60").count == 2)
    #expect(try told("A1,100 A2,200 Norte,300").count == 1)
    #expect(try told("T1,300 A1,100 A2,200 T2,110 B1,50 B2,60") == [])
  }

  @Test("Sums without a word: of all others, of the rows above, of a segment; also off by a cent")
  func amounts() throws {
    #expect(
      try told("A1,1200.10 A2,830.25 A3,415.40 R9,2445.75 B1,77.70 B2,910.10") == [
        "5: 2,445.75 is the sum of the 3 rows above"
      ])
    #expect(
      try told("R9,2445.76 A1,1200.10 A2,830.25 A3,415.40") == [
        "2: 2,445.76 is the sum of all 3 others, but for 0.01"
      ])
    let segments = "A1,1200.10,n B1,50,s A2,830.25,n B2,66.60,s A3,415.40,n R9,2445.75,n B3,1.5,s"
    #expect(
      try told(segments, columns: "id,balance,kind") { $0.mapping.columns.segment = "kind" } == [
        "7: 2,445.75 is the sum of the other 3 rows of segment `n`"
      ])
  }

  @Test("Subtotals and the total below them")
  func nested() throws {
    #expect(
      try told("A1,10.10 A2,20.20 Subtotal_Norte,30.30 B1,5.05 B2,6.06 Subtotal_Sur,11.11 Z,41.41")
        .map {
          $0.prefix(2)
        } == ["4:", "7:", "8:"])
    #expect(
      try told(
        "A1,10.10 A2,20.20 Subtotal_Norte,30.30 B1,5.05 B2,6.06 Subtotal_Sur,11.11 TOTAL_2026,41.40"
      )
      .last
        == "8: `TOTAL 2026` has a word for a total; 41.40 is the sum of the 4 rows that are no totals, but for 0.01"
    )
  }

  @Test("Round amounts are sums of each other by chance")
  func round() throws {
    #expect(try told("A1,100 A2,200 A3,300 A4,600 A5,100 A6,1200 A7,350") == [])
    #expect(try told("A1,19.99 A2,19.99 A3,39.98 A4,19.99 A5,19.99 A6,39.98 A7,19.99") == [])
    #expect(try told((1...40).map { "A\($0),50" }.joined(separator: " ")) == [])
  }

  /// A false alarm would come in one file of some thousands; of 400 none does.
  @Test("Portfolios without totals raise no alarm", arguments: [1, 5, 50, 100])
  func noFalseAlarms(step: Int64) throws {
    var state: UInt64 = 9
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    for _ in 0..<100 {
      let rows = (0..<40).map { row in
        // Wide and skewed, as balances are.
        let cents = Int64(20_000 + 400_000 * next() * next() * next()) / step * step
        return "A\(row),\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
      }
      #expect(try told(rows.joined(separator: " ")) == [], "\(rows)")
    }
  }

  @Test("A row without an id: by its amount, or by a word in any cell")
  func withoutID() throws {
    let found = try told("A1,10.10,x A2,20.25,y ,30.35,z ,5,Total", columns: "id,balance,note")
    #expect(
      found == [
        "4: 30.35 is the sum of the 2 rows above",
        "5: `Total` has a word for a total",
      ])
  }

  @Test("A total that has rows in it which are left out")
  func leftOut() throws {
    func skipped(_ rows: String, columns: String = "id,balance") throws -> [String] {
      try told(rows, columns: columns) {
        $0.mapping.onBadRow = .skip
        if columns.contains("score") { $0.mapping.columns.score = "score" }
      }
    }
    let left = ", those left out included"
    // A row twice, a credit, a score that cannot be read: with them, and without.
    #expect(
      try skipped("A1,100.10 A2,200.25 A2,200.25 A3,55.11 X9,555.71 B1,77.12 B2,5.43") == [
        "6: 555.71 is the sum of the 4 rows above\(left)"
      ])
    #expect(
      try skipped("A1,100.10 A2,200.25 A2,200.25 A3,55.11 X9,355.46 B1,77.12 B2,5.43") == [
        "6: 355.46 is the sum of the 3 rows above"
      ])
    #expect(
      try skipped("A1,1100.10 A2,-30.35 A3,955.11 A4,87.03 X9,2111.89 B1,77.12 B2,5.43") == [
        "6: 2,111.89 is the sum of the 4 rows above\(left)"
      ])
    #expect(
      try skipped(
        "X9,355.46,0.1 A1,100.10,0.1 A2,200.25,720 A3,55.11,0.2 X8,82.55,0.1 B1,77.12,0.1 B2,5.43,0.4",
        columns: "id,balance,score") == [
          "2: 355.46 is the sum of the 3 rows below\(left)",
          "6: 82.55 is the sum of the 2 rows below",
        ])
    #expect(
      try skipped("R9,812.57 A1,100.10 A2,200.25 A2,200.25 A3,312.07 A4,-0.1") == [
        "2: 812.57 is the sum of all 5 others\(left)"
      ])
    // Of two rows that contradict each other both are left out, and the total has one or both.
    #expect(
      try skipped("A1,100.10 A2,200.25 A3,17.01 A2,210.25 X9,527.61 B1,77.12 B2,5.43") == [
        "6: 527.61 is the sum of the 4 rows above\(left)"
      ])
  }

  @Test("A group of one beside others is told where its amount stands nowhere else")
  func single() throws {
    let rows = "S1,301.35 a1,100.10 a2,201.25 S3,161.17 e1,60.08 e2,101.09 S2,77.01 c1,77.01"
    #expect(try told(rows).map { $0.prefix(2) } == ["2:", "5:", "8:"])
    #expect(try told(rows + " d1,77.01 d2,5.02").map { $0.prefix(2) } == ["2:", "5:"])
  }

  @Test("Three levels, the totals above or below")
  func levels() throws {
    let leaves = [[100_10, 201_25], [77_01, 150_11], [60_08, 101_09], [200_34, 110_67]]
    var rows: [(String, Int)] = [("G0", leaves.joined().reduce(0, +))]
    for region in 0..<2 {
      rows.append(("R\(region)", leaves[(2 * region)...(2 * region + 1)].joined().reduce(0, +)))
      for city in (2 * region)...(2 * region + 1) {
        rows.append(("S\(city)", leaves[city].reduce(0, +)))
        rows += leaves[city].enumerated().map { ("a\(city)\($0)", $1) }
      }
    }
    let totals = Set(rows.map(\.0).filter { "GRS".contains($0.prefix(1)) })
    for order in [rows, rows.reversed()] {
      let text = order.map { "\($0),\($1 / 100).\($1 % 100 < 10 ? "0" : "")\($1 % 100)" }
        .joined(separator: " ")
      let lines = try told(text).compactMap { Int($0.prefix { $0 != ":" }) }
      #expect(Set(lines.map { order[$0 - 2].0 }) == totals, "\(text)")
    }
  }
}
