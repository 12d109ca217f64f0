// SPDX-License-Identifier: GPL-3.0-or-later

/// Independent pieces of work on several threads.
enum Parallel {
  /// What `body` gives for 0 ..< `count`, in order, whatever the number of threads.
  static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) async throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: [(Int, Value)].self) { group in
      for first in 0..<threads {
        group.addTask {
          var share: [(Int, Value)] = []
          for index in stride(from: first, to: count, by: threads) {
            share.append((index, try await body(index)))
          }
          return share
        }
      }
      var all: [(Int, Value)] = []
      for try await share in group { all += share }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
