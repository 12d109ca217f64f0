// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Vocabulary

extension ImportMessageTests {
  static let fileFixtures = [
    Fixture(
      code: "D002", item: ImportCase("\n \n"),
      lines: ["1:1+1 error[D002] the file is empty | no text"]),
    Fixture(
      code: "D003",
      item: ImportCase("") {
        $0.bytes = Array("id,balance\nMu".utf8) + [0xF1] + Array("oz,5\nb,6\n".utf8)
      },
      lines: ["2:3+1 error[D003] the text is not UTF-8 | byte 0xF1 does not belong here"],
      help: [
        "if the file is Latin-1 or Windows-1252 (older Windows exports), write `encoding: latin-1`"
      ]),
    Fixture(
      code: "D004", item: ImportCase("") { $0.bytes = [0xFF, 0xFE, 0x69, 0] },
      lines: ["1:1+1 error[D004] the file is UTF-16, not UTF-8 | byte-order mark of UTF-16"],
      help: ["save the file as UTF-8, or export it as `CSV UTF-8`"]),
    Fixture(
      code: "D004",
      item: ImportCase("\u{FEFF}id,balance\na,1\n") { $0.mapping.dialect.encoding = .latin1 },
      lines: ["1:1+1 error[D004] the file is UTF-8, not Latin-1 | byte-order mark of UTF-8"],
      help: ["remove `encoding: latin-1`"]),
    Fixture(
      code: "D005", item: ImportCase("id,balance\na,\0\n"),
      lines: ["2:3+1 error[D005] the file is not text | a zero byte"]),
    Fixture(
      code: "D005", item: ImportCase("") { $0.bytes = [0x1F, 0x8B, 8] },
      lines: ["1:1+1 error[D005] the file is not text | a gzip archive begins here"],
      help: ["unpack it first: `gunzip FILE`"]),
    Fixture(
      code: "D005", item: ImportCase("PK\u{3}\u{4}"),
      lines: ["1:1+1 error[D005] the file is not text | a zip archive begins here"],
      help: ["unpack it, or export a spreadsheet (.xlsx) as CSV"]),
  ]

  static let structureFixtures = [
    Fixture(
      code: "D101", item: ImportCase("id,balance\na,x\nb,\"2\nc,3\n"),
      lines: [
        "2:3+1 error[D201] `balance` is not an amount | found x",
        "3:3+1 error[D101] a quoted field is never closed | the quote opens here",
      ],
      help: ["close it, or write a quote that is part of the text twice: `\"\"`"]),
    Fixture(
      code: "D102", item: ImportCase("id,balance\n\"a\"b,1\nc,2\n"),
      lines: [
        "2:4+1 error[D102] text follows a closing quote | a delimiter or line end is due"
      ],
      help: ["write a quote that is part of the text twice: `\"\"`"]),
    Fixture(
      code: "D103", item: ImportCase("id,balance\n5\" pipe,1\n"),
      lines: [
        "2:2+1 error[D103] a quote stands inside a field that does not begin with one | a quote"
      ],
      help: ["put the whole field in quotes and write the inner quote twice: `\"\"`"]),
    Fixture(
      code: "D104",
      item: ImportCase("id,balance\na,12345678901234567890\n") {
        $0.mapping.dialect.rowByteLimit = 16
      },
      lines: ["2:1+1 error[D104] a row is longer than 16 bytes | the row begins here"],
      help: ["is this a delimited text file, and does every row end with a line break?"]),
    Fixture(
      code: "D105", item: ImportCase("id,balance\na,1,234\n"),
      lines: ["2:1+1 error[D105] the row has 3 fields where the header has 2 | 3 fields"],
      help: ["put text that contains the delimiter in quotes"]),
    Fixture(
      code: "D105", item: ImportCase("id,balance\na\n"),
      lines: ["2:1+1 error[D105] the row has 1 field where the header has 2 | 1 field"],
      help: ["is a field or a delimiter missing, or a line break not inside quotes?"]),
    Fixture(
      code: "D106",
      item: ImportCase("ID,Amount\na,1\n") { $0.mapping.columns.score = "risk" },
      lines: [
        "1:1+2 error[D106] the file has no column `id` | the header is here",
        "1:1+2 error[D106] the file has no column `balance` | the header is here",
        "1:1+2 error[D106] the file has no column `risk` | the header is here",
      ],
      help: ["did you mean `ID`?"]),
    Fixture(
      code: "D107", item: ImportCase("id,balance,balance\na,1,2\n"),
      lines: ["1:12+7 error[D107] the file has more than one column `balance` | a second one"],
      help: ["give the columns different names"]),
    Fixture(
      code: "D108",
      item: ImportCase("id,balance,c\na,1,2\n") { $0.mapping.dialect.fieldLimit = 2 },
      lines: [
        "1:1+2 error[D108] the header has 3 columns; at most 2 are read | the header is here"
      ],
      help: ["is this a delimited text file with a header row?"]),
    Fixture(
      code: "D109", item: ImportCase("id,balance\n\n"),
      lines: [
        "1:1+2 error[D109] the portfolio is empty: the file has a header and no rows"
          + " | the header is here"
      ],
      expected: "one row for each account"),
    Fixture(
      code: "D109", item: ImportCase("id,balance\na,0\n") { $0.mapping.onBadRow = .skip },
      lines: [
        "1:1+2 error[D109] the portfolio is empty: its only row cannot be used"
          + " | the header is here",
        "2:3+1 warning[D202] `balance` must be above zero | found 0",
      ]),
    Fixture(
      code: "D110",
      item: ImportCase("id,balance\na,x\nb,y\n") { $0.context.limits.keptDiagnostics = 1 },
      lines: [
        "1:1+2 error[D110] 2 problems, and 2 of 2 rows cannot be used"
          + " | the first one is listed",
        "2:3+1 error[D201] `balance` is not an amount | found x",
      ],
      help: ["mend the ones listed first: many are often one mistake"]),
    Fixture(
      code: "D111",
      item: ImportCase("id,balance\na,1\nb,2\nc,3\n") { $0.context.limits.accounts = 2 },
      lines: ["4:1+1 error[D111] the file has more than 2 accounts | one too many"],
      help: ["split the portfolio into several files"]),
  ]

  static let valueFixtures = [
    Fixture(
      code: "D201", item: ImportCase("id,balance\na,\"1.234,56\"\n"),
      lines: ["2:3+10 error[D201] `balance` is not an amount | found 1.234,56"],
      help: ["over all rows, the column would fit `decimal: comma` and `thousands: point`"],
      expected: "an amount such as 1234.56"),
    Fixture(
      code: "D201",
      item: ImportCase("id;balance\na;12.34\n") {
        $0.mapping.marks = DecimalMarks(decimal: .comma, grouping: .point) ?? .plain
      },
      lines: ["2:3+5 error[D201] `balance` has a misplaced thousands separator | found 12.34"],
      help: ["over all rows, the column would fit `decimal: point`"],
      expected: "an amount such as 1.234,56"),
    Fixture(
      code: "D201", item: ImportCase("id,balance\na,NaN\nb,inf\nc,$5\n"),
      lines: [
        "2:3+3 error[D201] `balance` is not an amount | found NaN",
        "3:3+3 error[D201] `balance` is not an amount | found inf",
        "4:3+2 error[D201] `balance` is not an amount | found $5",
      ]),
    Fixture(
      code: "D202", item: ImportCase("id,balance\na,0.00\nb,-5\n"),
      lines: [
        "2:3+4 error[D202] `balance` must be above zero | found 0.00",
        "3:3+2 error[D202] `balance` must be above zero | found -5",
      ],
      help: ["leave settled accounts and credit balances out, or write `on_bad_row: skip`"]),
    Fixture(
      code: "D203",
      item: ImportCase("id,balance\na,10000000000000.01\nb,99999999999999999999999\n"),
      lines: [
        "2:3+17 error[D203] `balance` is too large | found 10000000000000.01",
        "3:3+23 error[D203] `balance` is too large | found 99999999999999999999999",
      ],
      help: ["check `decimal` and `thousands` of the mapping"]),
    Fixture(
      code: "D204",
      item: ImportCase("id,balance,due\na,1,24/11/2025\nb,2,2026-02-30\n") {
        $0.mapping.columns.lateness = .dueDate(column: "due")
      },
      lines: [
        "2:5+10 error[D204] `due` is not a date of the form YYYY-MM-DD | found 24/11/2025",
        "3:5+10 error[D204] `due` is not a date of the form YYYY-MM-DD | found 2026-02-30",
      ],
      help: ["`date_format: D/M/YYYY` would fit 1 of the column's 2 dates; write all in one form"],
      expected: "a day of the calendar written as YYYY-MM-DD"),
    Fixture(
      code: "D204",
      item: ImportCase(
        "id,balance,due\na,1,9999-12-31\nb,2,1899-12-31\nc,3,2200-12-31\nd,4,0001-01-01\n"
      ) {
        $0.mapping.columns.lateness = .dueDate(column: "due")
      },
      lines: [
        "2:5+10 error[D204] `due` lies outside the years 1900 to 2200 | found 9999-12-31",
        "3:5+10 error[D204] `due` lies outside the years 1900 to 2200 | found 1899-12-31",
        "5:5+10 error[D204] `due` lies outside the years 1900 to 2200 | found 0001-01-01",
      ],
      help: ["leave the cell empty where the due date is not known, or check `date_format`"],
      expected: "a due date in these years"),
    Fixture(
      code: "D205",
      item: ImportCase("id,balance,dpd\na,1,2.5\nb,1,99999999999\n") {
        $0.mapping.columns.lateness = .daysPastDue(column: "dpd")
      },
      lines: [
        "2:5+3 error[D205] `dpd` is not a whole number of days | found 2.5",
        "3:5+11 error[D205] `dpd` is more than 36525 days, a hundred years, from the due date"
          + " | found 99999999999",
      ]),
    Fixture(
      code: "D206",
      item: ImportCase("id,balance,score\na,1,620\nb,1,nan\nc,1,0x1p-3\n") {
        $0.mapping.columns.score = "score"
      },
      lines: [
        "2:5+3 error[D206] `score` is not a score between 0 and 1 | found 620",
        "3:5+3 error[D206] `score` is not a score between 0 and 1 | found nan",
        "4:5+6 error[D206] `score` is not a score between 0 and 1 | found 0x1p-3",
      ]),
    Fixture(
      code: "D207",
      item: ImportCase("id,balance,v\na,1,perhaps\n") {
        $0.mapping.columns.vulnerable = "v"
        $0.mapping.yes = ["ja"]
        $0.mapping.no = ["nein"]
      },
      lines: ["2:5+7 error[D207] `v` is neither yes nor no | found perhaps"],
      help: ["add the text to `yes_texts` or `no_texts` of `import`"],
      expected: "for yes one of `ja`; for no one of `nein`; or an empty cell"),
    Fixture(
      code: "D208", item: ImportCase("id,balance\n,1\nb,\n"),
      lines: [
        "2:1+1 error[D208] `id` is empty | nothing here",
        "3:3+1 error[D208] `balance` is empty | nothing here",
      ]),
    Fixture(
      code: "D209",
      item: ImportCase("id,balance\na,6\nb,5\n") { $0.context.limits.totalBalance = 1_000 },
      lines: [
        "3:3+1 error[D209] the balances add up to more than 10^18 minor units | found 5"
      ],
      help: ["check `decimal`, `thousands` and the currency"]),
    Fixture(
      code: "D210", item: ImportCase("id,balance\nA1,1\nA1\u{200B},1\nB1,\u{2066}1\n"),
      lines: [
        "3:1+3 error[D210] `id` has the invisible character U+200B (zero width space)"
          + " | character 3 of `A1\\u{200b}`",
        "4:4+2 error[D210] `balance` has the invisible character U+2066 (left-to-right isolate)"
          + " | character 1 of `\\u{2066}1`",
      ],
      help: ["delete the character from the file"]),
    Fixture(
      code: "D211", item: ImportCase("id,balance\nA1,1\n#REF!,1\nB1,#DIV/0!\n"),
      lines: [
        "3:1+5 error[D211] `id` holds the spreadsheet error `#REF!`, which is no value"
          + " | found #REF!",
        "4:4+7 error[D211] `balance` holds the spreadsheet error `#DIV/0!`, which is no value"
          + " | found #DIV/0!",
      ],
      help: [
        "mend the formula in the spreadsheet and write the file again, or write `on_bad_row: skip`"
      ]),
  ]

  static let referenceFixtures = [
    Fixture(
      code: "D301", item: ImportCase("id,balance\na,1\nb,2\n\" a\",3\n"),
      lines: ["4:1+4 error[D301] account `a` is given twice | given again"],
      help: ["give every account one row; several accounts of a debtor share the debtor's id"]),
    // Two texts with the same 64-bit FNV-1a hash.
    Fixture(
      code: "D302", item: ImportCase("id,balance\n7mohtcOFVz,1\nc1E51sSEyx,2\n"),
      lines: [
        "3:1+10 error[D302] account ids `c1E51sSEyx` and `7mohtcOFVz` have the same 64-bit identity"
          + " | this id"
      ],
      help: ["rename one of them, for instance with a prefix"]),
    Fixture(
      code: "D302",
      item: ImportCase("id,who,balance\na,7mohtcOFVz,1\nb,c1E51sSEyx,2\n") {
        $0.mapping.columns.debtor = "who"
      },
      lines: [
        "3:3+10 error[D302] debtor ids `c1E51sSEyx` and `7mohtcOFVz` have the same 64-bit identity"
          + " | this id"
      ],
      help: ["rename one of them, for instance with a prefix"]),
    Fixture(
      code: "D303",
      item: ImportCase("id,balance,s\na,1,retail\nb,2,Pay_Roll\n") {
        $0.mapping.columns.segment = "s"
        $0.context.knownSegments = ["retail", "payroll"]
      },
      lines: ["3:5+8 error[D303] segment `Pay_Roll` is not defined | no such segment"],
      help: ["did you mean `payroll`?"]),
    Fixture(
      code: "D304",
      item: ImportCase("id,balance,c\na,1,fax\n") {
        $0.mapping.columns.preferredChannel = "c"
        $0.context.knownChannels = ["sms", "email"]
      },
      lines: ["2:5+3 error[D304] channel `fax` is not defined | no such channel"],
      help: ["define `fax` under `channels`: the text is found under that name"]),
    Fixture(
      code: "D305",
      item: ImportCase("id,balance,s\na,1,x\nb,1,y\nc,1,z\n") {
        $0.mapping.columns.segment = "s"
        $0.context.limits.distinctNames = 2
      },
      lines: ["4:5+1 error[D305] `s` has more than 2 different values | one too many"],
      help: ["is it the column of the segments?"]),
  ]

  static let warningFixtures = [
    Fixture(
      code: "D401",
      item: ImportCase("id,balance\na,1\nb,x\nc,y\n") { $0.mapping.onBadRow = .skip },
      lines: [
        "3:1+1 warning[D401] 2 of 3 rows left out | the first of them",
        "3:3+1 warning[D201] `balance` is not an amount | found x",
        "4:3+1 warning[D201] `balance` is not an amount | found y",
      ]),
    Fixture(
      code: "D402",
      item: ImportCase("id,who,balance,cash\na,d,1,100\nb,d,1,120\n") {
        $0.mapping.columns.debtor = "who"
        $0.mapping.columns.liquidity = "cash"
      },
      lines: [
        "3:7+3 warning[D402] `cash` differs between the accounts of one debtor"
          + " | found 120, and 100.00 before: the smaller counts"
      ],
      help: ["give all accounts of a debtor the same value"]),
    Fixture(
      code: "D403", item: ImportCase("id,balance\na,1.005\nb,2.5\nc,0.125\n"),
      lines: [
        "2:3+5 warning[D403] 2 amounts finer than the minor unit of USD rounded"
          + " | the first: 1.005"
      ],
      help: ["check `decimal` of the mapping and the currency"]),
    Fixture(
      code: "D404",
      item: ImportCase("id,balance,due\na,1,1970-01-01\nb,1,2026-01-05\n") {
        $0.mapping.columns.lateness = .dueDate(column: "due")
      },
      lines: [
        "2:5+10 warning[D404] 1 account more than 3650 days from the due date"
          + " | the first: 1970-01-01"
      ],
      help: ["check `date_format`, `start` and `as_of`"]),
    Fixture(
      code: "D405",
      item: ImportCase("id,balance,score\na,1,\n") { $0.mapping.columns.score = "score" },
      lines: [
        "1:1+2 warning[D405] column `score` has no value in any row | the header is here"
      ],
      help: ["remove it from the mapping"]),
  ]
}
