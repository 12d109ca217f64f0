// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Vocabulary

@Test("Each element once, in the order of its first coming")
func uniqued() {
  #expect(["b", "a", "b", "c", "a"].uniqued() == ["b", "a", "c"])
  #expect([Int]().uniqued().isEmpty)
}
