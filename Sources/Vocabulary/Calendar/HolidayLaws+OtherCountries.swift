// SPDX-License-Identifier: GPL-3.0-or-later

extension HolidayLaw {
  static let australia = HolidayLaw(
    country: "AU", years: 2_023...lastYearOfRules,
    sources: ["Fair Work Act 2009, s. 115(1)(a)"],
    reservation: .init(
      "the King's Birthday and days that states give for weekends are not covered",
      "no se cubren el cumpleaños del rey ni los días que dan los estados por fines de semana"
    ),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .on(1, 26, "Australia Day", "Día de Australia"),
      .easter(-2, "Good Friday", "Viernes Santo"),
      .easter(1, "Easter Monday", "Lunes de Pascua"),
      .on(4, 25, "Anzac Day", "Día de Anzac"),
      .on(12, 25, "Christmas Day", "Navidad"),
      .on(12, 26, "Boxing Day", "San Esteban"),
    ])

  static let england = HolidayLaw(
    country: "GB", years: 2_024...lastYearOfRules,
    sources: [
      "Banking and Financial Dealings Act 1971, s. 1 and sch. 1 (England and Wales)",
      "royal proclamations (1 January, first Monday in May, substitute days)",
    ],
    reservation: .init(
      "England and Wales; days proclaimed for once are not covered",
      "Inglaterra y Gales; no se cubren los días proclamados por una vez"),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo").madeUp(on: .saturday, .sunday),
      .easter(-2, "Good Friday", "Viernes Santo"),
      .easter(1, "Easter Monday", "Lunes de Pascua"),
      .on(1, .monday, of: 5, "Early May bank holiday", "Primer lunes de mayo"),
      .on(-1, .monday, of: 5, "Spring bank holiday", "Último lunes de mayo"),
      .on(-1, .monday, of: 8, "Summer bank holiday", "Último lunes de agosto"),
      .on(12, 25, "Christmas Day", "Navidad").madeUp(on: .saturday, .sunday),
      .on(12, 26, "Boxing Day", "San Esteban").madeUp(on: .saturday, .sunday),
    ])

  static let india = HolidayLaw(
    country: "IN", years: 2_000...lastYearOfRules,
    sources: [
      "the three national holidays (Negotiable Instruments Act 1881, s. 25, notifications)"
    ],
    reservation: .init(
      "only the three national holidays; states name the others each year",
      "solo las tres fiestas nacionales; los estados fijan las demás cada año"),
    rules: [
      .on(1, 26, "Republic Day", "Día de la República"),
      .on(8, 15, "Independence Day", "Día de la Independencia"),
      .on(10, 2, "Gandhi's Birthday", "Natalicio de Gandhi"),
    ])

  /// Lunar days are a table of the official almanac; what is made up for, and when, is rule.
  static let korea = HolidayLaw(
    country: "KR", years: 2_024...2_030,
    sources: [
      "Act on Public Holidays (No. 18291); Regulations on Holidays of Public Agencies",
      "amendments of 2026 (1 May, 17 July; secondary source)",
      "lunar days: python-holidays 0.109, secondary source",
      "Public Official Election Act, art. 34 (elections from 2028 on unverified)",
    ],
    reservation: .init(
      "days named for once are known to 2025; lunar days and elections after 2026: unverified",
      "días extraordinarios hasta 2025; días lunares y elecciones después de 2026: sin verificar"
    ),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .listed(seollal, plus: -1, "Eve of Lunar New Year", "Víspera del Año Nuevo lunar")
        .madeUp(on: .sunday),
      .listed(seollal, "Lunar New Year", "Año Nuevo lunar").madeUp(on: .sunday),
      .listed(seollal, plus: 1, "Day after Lunar New Year", "Día siguiente al Año Nuevo lunar")
        .madeUp(on: .sunday),
      .on(3, 1, "Independence Movement Day", "Día del Movimiento de Independencia")
        .madeUp(on: .saturday, .sunday),
      .on(5, 1, "Labour Day", "Día del Trabajo").since(2_026).madeUp(on: .saturday, .sunday),
      .listed(
        [
          "2024-05-15", "2025-05-05", "2026-05-24", "2027-05-13", "2028-05-02", "2029-05-20",
          "2030-05-09",
        ], "Buddha's Birthday", "Natalicio de Buda"
      ).madeUp(on: .saturday, .sunday),
      .on(5, 5, "Children's Day", "Día del Niño").madeUp(on: .saturday, .sunday),
      .on(6, 6, "Memorial Day", "Día de los Caídos"),
      .on(7, 17, "Constitution Day", "Día de la Constitución").since(2_026)
        .madeUp(on: .saturday, .sunday),
      .on(8, 15, "Liberation Day", "Día de la Liberación").madeUp(on: .saturday, .sunday),
      .listed(chuseok, plus: -1, "Eve of Chuseok", "Víspera de Chuseok").madeUp(on: .sunday),
      .listed(chuseok, "Chuseok", "Chuseok").madeUp(on: .sunday),
      .listed(chuseok, plus: 1, "Day after Chuseok", "Día siguiente a Chuseok")
        .madeUp(on: .sunday),
      .on(10, 3, "National Foundation Day", "Día de la Fundación Nacional")
        .madeUp(on: .saturday, .sunday),
      .on(10, 9, "Hangul Day", "Día del Hangul").madeUp(on: .saturday, .sunday),
      .on(12, 25, "Christmas Day", "Navidad").madeUp(on: .saturday, .sunday),
      .listed(
        ["2024-04-10", "2025-06-03", "2026-06-03", "2028-04-12", "2030-03-27", "2030-06-12"],
        "Election Day", "Día de elecciones"),
      .listed(["2024-10-01"], "Armed Forces Day", "Día de las Fuerzas Armadas"),
      .listed(["2025-01-27"], "Temporary holiday", "Festivo extraordinario"),
    ])

  private static let seollal = [
    "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-07", "2028-01-27", "2029-02-13",
    "2030-02-03",
  ]

  private static let chuseok = [
    "2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15", "2028-10-03", "2029-09-22",
    "2030-09-12",
  ]

  /// Days off in place of those that weekends take are decreed each year.
  static let russia = HolidayLaw(
    country: "RU", years: 2_024...2_027,
    sources: [
      "Labour Code, art. 112", "decrees 1314/2023 (2024), 1335/2024 (2025), 1466/2025 (2026)",
      "consultant.ru, working calendar of 2027 (secondary source)",
    ],
    reservation: .init(
      "Saturdays that are worked in exchange are not covered",
      "no se cubren los sábados que se trabajan a cambio"),
    rules: [
      .on(1, 1, "New Year Holidays", "Vacaciones de Año Nuevo"),
      .on(1, 2, "New Year Holidays", "Vacaciones de Año Nuevo"),
      .on(1, 3, "New Year Holidays", "Vacaciones de Año Nuevo"),
      .on(1, 4, "New Year Holidays", "Vacaciones de Año Nuevo"),
      .on(1, 5, "New Year Holidays", "Vacaciones de Año Nuevo"),
      .on(1, 6, "New Year Holidays", "Vacaciones de Año Nuevo"),
      .on(1, 7, "Christmas Day", "Navidad"),
      .on(1, 8, "New Year Holidays", "Vacaciones de Año Nuevo"),
      .on(2, 23, "Defender of the Fatherland Day", "Día del Defensor de la Patria"),
      .on(3, 8, "International Women's Day", "Día Internacional de la Mujer"),
      .on(5, 1, "Spring and Labour Day", "Fiesta de la Primavera y del Trabajo"),
      .on(5, 9, "Victory Day", "Día de la Victoria"),
      .on(6, 12, "Russia Day", "Día de Rusia"),
      .on(11, 4, "Unity Day", "Día de la Unidad Popular"),
      .listed(
        [
          "2024-04-29", "2024-04-30", "2024-05-10", "2024-12-30", "2024-12-31", "2025-05-02",
          "2025-05-08", "2025-06-13", "2025-11-03", "2025-12-31", "2026-01-09", "2026-03-09",
          "2026-05-11", "2026-12-31", "2027-02-22", "2027-05-03", "2027-05-10", "2027-06-14",
          "2027-11-05", "2027-12-31",
        ], "Day off for a weekend", "Día libre por un fin de semana"),
    ])

  static let spain = HolidayLaw(
    country: "ES", years: 2_020...lastYearOfRules,
    sources: [
      "Estatuto de los Trabajadores, art. 37.2", "Real Decreto 2001/1983, art. 45",
    ],
    reservation: .init(
      "days of regions and towns, and Mondays that regions give for Sundays, are not covered",
      "no se cubren los días autonómicos y locales ni los lunes que se dan por domingos"
    ),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .on(1, 6, "Epiphany", "Epifanía del Señor"),
      .easter(-2, "Good Friday", "Viernes Santo"),
      .on(5, 1, "Labour Day", "Fiesta del Trabajo"),
      .on(8, 15, "Assumption Day", "Asunción de la Virgen"),
      .on(10, 12, "National Day", "Fiesta Nacional de España"),
      .on(11, 1, "All Saints' Day", "Todos los Santos"),
      .on(12, 6, "Constitution Day", "Día de la Constitución"),
      .on(12, 8, "Immaculate Conception", "Inmaculada Concepción"),
      .on(12, 25, "Christmas Day", "Natividad del Señor"),
    ])

  static let unitedStates = HolidayLaw(
    country: "US", years: 2_022...lastYearOfRules,
    sources: ["5 U.S.C. 6103(a), (b)", "Pub. L. 117-17 (Juneteenth)", "Executive Order 11582"],
    reservation: .init(
      "federal holidays; Inauguration Day and days given for once by executive order are not covered",
      "fiestas federales; no se cubren el día de la toma de posesión ni los concedidos por una vez"
    ),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo").observed(.nearestWeekday),
      .on(3, .monday, of: 1, "Martin Luther King Jr. Day", "Día de Martin Luther King"),
      .on(3, .monday, of: 2, "Washington's Birthday", "Natalicio de Washington"),
      .on(-1, .monday, of: 5, "Memorial Day", "Día de los Caídos"),
      .on(6, 19, "Juneteenth", "Día de la Emancipación").observed(.nearestWeekday),
      .on(7, 4, "Independence Day", "Día de la Independencia").observed(.nearestWeekday),
      .on(1, .monday, of: 9, "Labor Day", "Día del Trabajo"),
      .on(2, .monday, of: 10, "Columbus Day", "Día de Colón"),
      .on(11, 11, "Veterans Day", "Día de los Veteranos").observed(.nearestWeekday),
      .on(4, .thursday, of: 11, "Thanksgiving Day", "Día de Acción de Gracias"),
      .on(12, 25, "Christmas Day", "Navidad").observed(.nearestWeekday),
    ])
}
