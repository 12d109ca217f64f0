// SPDX-License-Identifier: GPL-3.0-or-later

// The order within a country is that of the year. Years begin where no day was added or moved for once that is not written here.

extension HolidayLaw {
  static let argentina = HolidayLaw(
    country: "AR", years: 2_024...2_026,
    sources: [
      "Ley 27.399, arts. 1, 3, 6 y 7", "Decreto 106/2023 (2024)", "Decreto 1027/2024 (2025)",
      "Decreto 614/2025 y Resolución JGM 139/2025 (10/10/2025)", "Resolución JGM 164/2025 (2026)",
      "Decreto 1103/2026 (09/11/2026; secondary source)",
    ],
    reservation: .init(
      "days for tourism are named each year; on Maundy Thursday employers may open",
      "los días con fines turísticos se fijan cada año; el Jueves Santo se puede abrir"
    ),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .easter(-48, "Carnival Monday", "Lunes de Carnaval"),
      .easter(-47, "Carnival Tuesday", "Martes de Carnaval"),
      .on(3, 24, "Day of Remembrance", "Día de la Memoria por la Verdad y la Justicia"),
      .on(4, 2, "Veterans' Day", "Día del Veterano y de los Caídos en Malvinas"),
      .easter(-3, "Maundy Thursday (non-working day)", "Jueves Santo (día no laborable)"),
      .easter(-2, "Good Friday", "Viernes Santo"),
      .on(5, 1, "Labour Day", "Día del Trabajador"),
      .on(5, 25, "May Revolution Day", "Día de la Revolución de Mayo"),
      .on(6, 17, "Güemes Day", "Paso a la Inmortalidad de Güemes").moved(.argentine),
      .on(6, 20, "Flag Day", "Paso a la Inmortalidad de Belgrano"),
      .on(7, 9, "Independence Day", "Día de la Independencia"),
      .on(8, 17, "San Martín Day", "Paso a la Inmortalidad de San Martín").moved(.argentine),
      .listed(
        ["2024-10-12", "2025-10-10", "2026-10-12"], "Day of Respect for Cultural Diversity",
        "Día del Respeto a la Diversidad Cultural"),
      .on(11, 20, "National Sovereignty Day", "Día de la Soberanía Nacional").moved(.argentine),
      .on(12, 8, "Immaculate Conception", "Inmaculada Concepción"),
      .on(12, 25, "Christmas Day", "Navidad"),
      .listed(
        [
          "2024-04-01", "2024-06-21", "2024-10-11", "2025-05-02", "2025-08-15", "2025-11-21",
          "2026-03-23", "2026-07-10", "2026-12-07",
        ], "Day for tourism", "Día no laborable con fines turísticos"),
      .listed(["2026-11-09"], "Visit of the Pope", "Visita del Papa"),
    ])

  static let brazil = HolidayLaw(
    country: "BR", years: 2_024...lastYearOfRules,
    sources: [
      "Lei 662/1949 (Lei 10.607/2002)", "Lei 6.802/1980", "Lei 9.093/1995 (Sexta-feira Santa)",
      "Lei 14.759/2023 (20/11)",
    ],
    reservation: .init(
      "Carnival and Corpus Christi are optional days of the administration, not holidays",
      "Carnaval y Corpus Christi son días facultativos de la administración, no feriados"),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .easter(-2, "Good Friday", "Viernes Santo"),
      .on(4, 21, "Tiradentes' Day", "Día de Tiradentes"),
      .on(5, 1, "Labour Day", "Día del Trabajo"),
      .on(9, 7, "Independence Day", "Día de la Independencia"),
      .on(10, 12, "Our Lady of Aparecida", "Nuestra Señora Aparecida"),
      .on(11, 2, "All Souls' Day", "Día de los Difuntos"),
      .on(11, 15, "Republic Day", "Proclamación de la República"),
      .on(11, 20, "Black Awareness Day", "Día de Zumbi y de la Conciencia Negra"),
      .on(12, 25, "Christmas Day", "Navidad"),
    ])

  static let chile = HolidayLaw(
    country: "CL", years: 2_023...lastYearOfRules,
    sources: [
      "Ley 2.977", "Ley 19.668 (29/6, 12/10)", "Ley 20.148 (16/7)", "Ley 20.215 (17/9, 20/9)",
      "Ley 20.299 (31/10)", "Ley 20.983 (2/1, 17/9)", "Ley 21.357 (junio)",
    ],
    reservation: .init(
      "days of elections and of regions are not covered",
      "no se cubren los días de elecciones ni los regionales"),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .on(1, 2, "Day after New Year's Day", "Feriado adicional de Año Nuevo").only(.monday),
      .easter(-2, "Good Friday", "Viernes Santo"),
      .easter(-1, "Holy Saturday", "Sábado Santo"),
      .on(5, 1, "Labour Day", "Día del Trabajo"),
      .on(5, 21, "Navy Day", "Día de las Glorias Navales"),
      HolidayRule(
        .juneSolstice(hours: -4), "Day of Indigenous Peoples", "Día de los Pueblos Indígenas"),
      .on(6, 29, "Saints Peter and Paul", "San Pedro y San Pablo").moved(.chilean),
      .on(7, 16, "Our Lady of Mount Carmel", "Virgen del Carmen"),
      .on(8, 15, "Assumption Day", "Asunción de la Virgen"),
      .on(9, 17, "Day before Independence Day", "Feriado adicional de Fiestas Patrias")
        .only(.monday, .friday),
      .on(9, 18, "Independence Day", "Independencia Nacional"),
      .on(9, 19, "Army Day", "Día de las Glorias del Ejército"),
      .on(9, 20, "Day after Army Day", "Feriado adicional de Fiestas Patrias").only(.friday),
      .on(10, 12, "Meeting of Two Worlds", "Encuentro de Dos Mundos").moved(.chilean),
      .on(10, 31, "Day of Evangelical Churches", "Día de las Iglesias Evangélicas y Protestantes")
        .moved(.chileanFriday),
      .on(11, 1, "All Saints' Day", "Día de Todos los Santos"),
      .on(12, 8, "Immaculate Conception", "Inmaculada Concepción"),
      .on(12, 25, "Christmas Day", "Navidad"),
    ])

  static let colombia = HolidayLaw(
    country: "CO", years: 2_000...lastYearOfRules,
    sources: [
      "Ley 51 de 1983 (Ley Emiliani), arts. 1 y 2", "Ley 2578 de 2026 (9/7; secondary source)",
    ],
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .on(1, 6, "Epiphany", "Día de los Reyes Magos").moved(.nextMonday),
      .on(3, 19, "Saint Joseph", "Día de San José").moved(.nextMonday),
      .easter(-3, "Maundy Thursday", "Jueves Santo"),
      .easter(-2, "Good Friday", "Viernes Santo"),
      .on(5, 1, "Labour Day", "Día del Trabajo"),
      .easter(39, "Ascension Day", "Ascensión del Señor").moved(.nextMonday),
      .easter(60, "Corpus Christi", "Corpus Christi").moved(.nextMonday),
      .easter(68, "Sacred Heart", "Sagrado Corazón de Jesús").moved(.nextMonday),
      .on(6, 29, "Saints Peter and Paul", "San Pedro y San Pablo").moved(.nextMonday),
      .on(7, 9, "Our Lady of Chiquinquirá", "Nuestra Señora de Chiquinquirá")
        .moved(.nextMonday).since(2_026),
      .on(7, 20, "Independence Day", "Día de la Independencia"),
      .on(8, 7, "Battle of Boyacá", "Batalla de Boyacá"),
      .on(8, 15, "Assumption Day", "Asunción de la Virgen").moved(.nextMonday),
      .on(10, 12, "Day of Ethnic and Cultural Diversity", "Día de la Diversidad Étnica y Cultural")
        .moved(.nextMonday),
      .on(11, 1, "All Saints' Day", "Día de Todos los Santos").moved(.nextMonday),
      .on(11, 11, "Independence of Cartagena", "Independencia de Cartagena").moved(.nextMonday),
      .on(12, 8, "Immaculate Conception", "Inmaculada Concepción"),
      .on(12, 25, "Christmas Day", "Navidad"),
    ])

  static let mexico = HolidayLaw(
    country: "MX", years: 2_020...lastYearOfRules,
    sources: ["Ley Federal del Trabajo, art. 74 (DOF 17/01/2006 y 2024: 1 de octubre)"],
    reservation: .init(
      "days of elections, which are Sundays, and the days of banks are not covered",
      "no se cubren los días de elecciones, que son domingos, ni los días inhábiles bancarios"),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .on(1, .monday, of: 2, "Constitution Day", "Día de la Constitución"),
      .on(3, .monday, of: 3, "Birthday of Benito Juárez", "Natalicio de Benito Juárez"),
      .on(5, 1, "Labour Day", "Día del Trabajo"),
      .on(9, 16, "Independence Day", "Día de la Independencia"),
      .on(10, 1, "Transmission of power", "Transmisión del Poder Ejecutivo Federal")
        .since(2_024, every: 6),
      .on(3, .monday, of: 11, "Revolution Day", "Día de la Revolución"),
      .on(12, 25, "Christmas Day", "Navidad"),
    ])

  static let peru = HolidayLaw(
    country: "PE", years: 2_024...lastYearOfRules,
    sources: [
      "Decreto Legislativo 713, art. 6", "Ley 31381 (9/12)", "Ley 31530 (6/8)", "Ley 31788 (7/6)",
      "Ley 31822 (23/7)",
    ],
    reservation: .init(
      "days off of the public sector, which decrees name each year, are not covered",
      "no se cubren los días no laborables del sector público que fijan decretos cada año"),
    rules: [
      .on(1, 1, "New Year's Day", "Año Nuevo"),
      .easter(-3, "Maundy Thursday", "Jueves Santo"),
      .easter(-2, "Good Friday", "Viernes Santo"),
      .on(5, 1, "Labour Day", "Día del Trabajo"),
      .on(6, 7, "Battle of Arica and Flag Day", "Batalla de Arica y Día de la Bandera"),
      .on(6, 29, "Saints Peter and Paul", "San Pedro y San Pablo"),
      .on(7, 23, "Air Force Day", "Día de la Fuerza Aérea"),
      .on(7, 28, "Independence Day", "Fiestas Patrias"),
      .on(7, 29, "Independence Day, second day", "Fiestas Patrias, segundo día"),
      .on(8, 6, "Battle of Junín", "Batalla de Junín"),
      .on(8, 30, "Saint Rose of Lima", "Santa Rosa de Lima"),
      .on(10, 8, "Battle of Angamos", "Combate de Angamos"),
      .on(11, 1, "All Saints' Day", "Día de Todos los Santos"),
      .on(12, 8, "Immaculate Conception", "Inmaculada Concepción"),
      .on(12, 9, "Battle of Ayacucho", "Batalla de Ayacucho"),
      .on(12, 25, "Christmas Day", "Navidad"),
    ])
}

extension WeekdayShift {
  /// Ley 19.668: the Monday of the week for Tuesday to Thursday, the next for Friday.
  fileprivate static let chilean = Self(days: [0, -1, -2, -3, 3, 0, 0])
  /// Ley 20.299: the Friday before a Tuesday, the Friday after a Wednesday.
  fileprivate static let chileanFriday = Self(days: [0, -4, 2, 0, 0, 0, 0])
  /// Ley 27.399: the Monday of the week for Tuesday and Wednesday, the next for Thursday and Friday.
  fileprivate static let argentine = Self(days: [0, -1, -2, 4, 3, 0, 0])
}
