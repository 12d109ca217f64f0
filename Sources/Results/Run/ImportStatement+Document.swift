// SPDX-License-Identifier: GPL-3.0-or-later

extension ImportStatement {
  /// As manifests hold it.
  public var document: JSONValue {
    [
      "file": .string(file), "start": .string(start), "as_of": .optional(asOf),
      "currency": .string(currency), "rows": .count(rows), "rejected_rows": .count(rejectedRows),
      "accounts": .count(accounts), "debtors": .count(debtors),
      "balance": [
        "total": .integer(total), "smallest": .integer(smallest), "median": .integer(median),
        "largest": .integer(largest),
      ],
      "due_dates": .array(dueDates.map(JSONValue.string)),
      "segments": .array(segments.map(\.document)), "ages": .array(ages.map(\.document)),
      "fillings": .array(
        fillings.map {
          [
            "column": .string($0.column), "blanks": .count($0.blanks),
            "laws": .array($0.laws.map(JSONValue.string)),
          ]
        }),
      "rejections": .array(
        rejections.map {
          [
            "code": .string($0.code), "column": .string($0.column), "value": .string($0.value),
            "rows": .count($0.rows), "total": .integer($0.total),
            "unreadable": .count($0.unreadable),
          ]
        }),
      "largest_rows": .array(
        largestRows.map {
          [
            "line": .count($0.line), "account": .string($0.account),
            "balance": .integer($0.balance),
          ]
        }),
      "shared_ids": .array(
        sharedIDs.map {
          [
            "id": .string($0.id), "placeholder": .bool($0.isPlaceholder),
            "accounts": .count($0.accounts), "total": .integer($0.total),
          ]
        }),
    ]
  }

  /// Reads ``document``.
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      file: try reader.text("file"), start: try reader.text("start"),
      asOf: reader.value["as_of"]?.text, currency: try reader.text("currency"))
    rows = try reader.int("rows")
    rejectedRows = try reader.int("rejected_rows")
    accounts = try reader.int("accounts")
    debtors = try reader.int("debtors")
    let balance = try reader.child("balance")
    total = try balance.amount("total")
    smallest = try balance.amount("smallest")
    median = try balance.amount("median")
    largest = try balance.amount("largest")
    dueDates = try reader.texts("due_dates")
    segments = try reader.children("segments", Group.init)
    ages = try reader.children("ages", Group.init)
    fillings = try reader.children("fillings") { member throws(ManifestError) in
      Filling(
        column: try member.text("column"), blanks: try member.int("blanks"),
        laws: try member.texts("laws"))
    }
    rejections = try reader.children("rejections") { member throws(ManifestError) in
      Rejection(
        code: try member.text("code"), column: try member.text("column"),
        value: try member.text("value"), rows: try member.int("rows"),
        total: try member.amount("total"),
        // Statements of earlier versions do not tell it.
        unreadable: member.value["unreadable"] == nil ? 0 : try member.int("unreadable"))
    }
    largestRows = try reader.children("largest_rows") { member throws(ManifestError) in
      LargeRow(
        line: try member.int("line"), account: try member.text("account"),
        balance: try member.amount("balance"))
    }
    // Statements of earlier versions do not tell them.
    guard reader.value["shared_ids"] != nil else { return }
    sharedIDs = try reader.children("shared_ids") { member throws(ManifestError) in
      SharedID(
        id: try member.text("id"), isPlaceholder: try member.flag("placeholder"),
        accounts: try member.int("accounts"), total: try member.amount("total"))
    }
  }
}

extension ImportStatement.Group {
  fileprivate var document: JSONValue {
    ["name": .string(name), "accounts": .count(accounts), "total": .integer(total)]
  }

  fileprivate init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      name: try reader.text("name"), accounts: try reader.int("accounts"),
      total: try reader.amount("total"))
  }
}

extension ManifestReader {
  /// An amount in minor units.
  fileprivate func amount(_ name: String) throws(ManifestError) -> Int64 { Int64(try int(name)) }
}
