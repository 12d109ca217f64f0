// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

@testable import Portfolios

/// What concerns a file as a whole. The start is 2026-01-05.
extension ImportMessageTests {
  static let wholeFixtures = [
    Fixture(
      code: "D306",
      item: ImportCase("id,balance\na,1\nb,2\na,1.00\n"),
      lines: ["4:1+1 error[D306] the row of account `a` is there twice | says the same again"],
      help: ["delete one of the two rows, or write `on_bad_row: skip` to count it once"]),
    Fixture(
      code: "D406",
      item: ImportCase("id,balance,days\na,1,30\n") {
        $0.mapping.columns.lateness = .daysPastDue(column: "days")
        $0.mapping.asOf = CivilDate("2026-01-04")
      },
      lines: [
        "1:1+2 warning[D406] the file is as of 2026-01-04, 1 day before the start 2026-01-05"
          + " | 1 added to each value of `days`"
      ],
      help: ["start on the day of the file, or export the file for the day of the start"]),
    Fixture(
      code: "D407",
      item: ImportCase("id,balance,due\na,1,2026-01-05\nb,1,2026-05-12\n") {
        $0.mapping.columns.lateness = .dueDate(column: "due")
      },
      lines: [
        "1:1+2 warning[D407] no account is past due on 2026-01-05, the start"
          + " | `due` of every row is that day or later"
      ],
      help: [
        "check `start`, `as_of` and the column; reminders before the due date need no arrears"
      ]),
    Fixture(
      code: "D410", item: ImportCase("id,balance\na,100\nb,200\nGran total:,50\nd,350\n"),
      lines: [
        "4:1+11 warning[D410] line 4, `Gran total:`, looks like a total: `Gran total:` has a word for a total"
          + " | it would be simulated as an account",
        "5:1+1 warning[D410] line 5, `d`, looks like a total: 350.00 is the sum of all 3 others"
          + " | it would be simulated as an account",
      ],
      help: ["delete rows of totals from the file"]),
    Fixture(
      code: "D411",
      item: ImportCase("id,who,balance\n1.23457E+12,100000000000,1\n2,300000000000,2\n1e5,3,2\n") {
        $0.mapping.columns.debtor = "who"
      },
      lines: [
        "2:1+11 warning[D411] 1 id of `id` in scientific notation: different ids may have become one"
          + " | a spreadsheet wrote 1.23457E+12",
        "2:13+12 warning[D411] 2 long ids of `who` ending in zeros: different ids may have become one"
          + " | were digits of 100000000000 lost?",
      ],
      help: ["export the file again with the column as text"]),
    Fixture(
      code: "D412", item: ImportCase("id;balance\na;1.500\nb;3.000\nc;250\n"),
      lines: [
        "2:3+5 warning[D412] the points of `balance` may be thousands: all 2 amounts with one have three digits after it"
          + " | read as 1.50; it could be 1,500.00 USD"
      ],
      help: ["if they are thousands, write `decimal: comma` and `thousands: point`"]),
    Fixture(
      code: "D413",
      item: ImportCase("id,balance,due\na,1,2025-12-31\nb,1,31/12/2025\nc,1,30/12/2025\n") {
        $0.mapping.columns.lateness = .dueDate(column: "due")
        $0.mapping.onBadRow = .skip
      },
      lines: [
        "3:1+1 warning[D401] 2 of 3 rows left out | the first of them",
        "3:5+10 warning[D204] `due` is not a date of the form YYYY-MM-DD | found 31/12/2025",
        "3:5+10 warning[D413] `due` has dates of more than one form"
          + " | 1 row YYYY-MM-DD, 2 rows D/M/YYYY, of which this is the first",
        "4:5+10 warning[D204] `due` is not a date of the form YYYY-MM-DD | found 30/12/2025",
      ],
      help: ["write all dates of the column in one form"]),
    Fixture(
      code: "D414",
      item: ImportCase("id,balance,s\na,1,>90\nb,1,<90\nc,1,>90\n") {
        $0.mapping.columns.segment = "s"
        $0.context.knownSegments = ["_90"]
      },
      lines: [
        "3:5+3 warning[D414] different texts of `s` are taken as one name | and `>90` are both `_90`"
      ],
      help: ["if they are not the same, write other texts into the column"]),
    Fixture(
      code: "D415", item: ImportCase("id,balance\nA\u{A0}1,1\nA 1,1\nB\u{A0}1,1\n"),
      lines: [
        "2:1+3 warning[D415] 2 cells of `id` with U+00A0 (no-break space) for a blank"
          + " | the same text with a plain blank is another one",
        "2:1+3 warning[D416] an id of `id` looks like another one and is not"
          + " | it looks like that of line 3: only blanks, case or raised signs differ",
      ],
      help: ["type plain blanks, unless the file has this one everywhere"]),
    Fixture(
      code: "D416", item: ImportCase("id,balance\nA1,1\n\u{410}1,1\n\u{410}2,1\nA2,1\n"),
      lines: [
        "3:1+2 warning[D416] 2 ids of `id` look like others and are not"
          + " | it looks like that of line 2: U+0410 (cyrillic capital letter a)"
      ],
      help: ["if they are the same, write the same text; each is another account or person"]),
    Fixture(
      code: "D417",
      item: ImportCase("id,who,balance\nA1,Unknown,1\nA2,p,1\nA3,Unknown,2.5\n") {
        $0.mapping.columns.debtor = "who"
      },
      lines: [
        "2:1+1 warning[D417] `Unknown` in `who` names nobody: 2 accounts with USD 3.50 become one person"
          + " | the first of them"
      ],
      help: [
        "give each person an id of its own, or delete the rows: one person has one readiness to pay, one income and one set of limits"
      ]),
  ]
}
