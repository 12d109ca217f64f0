// SPDX-License-Identifier: GPL-3.0-or-later

import Storage
import Testing

@testable import Results

/// The statement that DuckDB gets, and where the command is looked for.
@Suite struct ParquetTests {
  @Test func everyColumnHasItsTypeAndEveryQuoteIsDoubled() {
    var table = Table(
      name: "t", description: "",
      columns: [
        TableColumn("strategy", .string, ""), TableColumn("day", .integer, ""),
        TableColumn("mean", .number, ""),
      ], primaryKey: [])
    table.append([.text("a"), .integer(1), .number(nil)])
    #expect(
      table.parquetStatement(csv: "/it's/t.csv", parquet: "/t.parquet", scenario: "D'Arcy") == """
        copy (select * from read_csv('/it''s/t.csv', header=true, auto_detect=false, delim=',', \
        quote='"', escape='"', allow_quoted_nulls=false, \
        columns={'strategy': 'VARCHAR', 'day': 'BIGINT', 'mean': 'DOUBLE'})) \
        to '/t.parquet' (format parquet, compression zstd, \
        kv_metadata {recobro_format: '1', scenario: 'D''Arcy'})
        """)
  }

  @Test func theCommandIsLookedForInOrder() throws {
    #expect(throws: ParquetError.missingTool) { try ParquetTool(environment: [:]) }
    #expect(throws: ParquetError.missingTool) {
      try ParquetTool(environment: ["RECOBRO_DUCKDB": "/nowhere", "PATH": "/bin"])
    }
    #expect(try ParquetTool(environment: ["RECOBRO_DUCKDB": "/bin/sh"]).command == "/bin/sh")
  }
}
