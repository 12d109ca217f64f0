# SPDX-License-Identifier: GPL-3.0-or-later
#
# Is the challenger better than the champion, and how sure is that?
#
# Student's paired t test of the net recovery rate over replications: all strategies meet the same debtors with the same
# luck, so the pairs are what counts. The run's own interval also knows how skewed payments are, and must hold this one.
#
#     Rscript is_it_better.R EXPORT

folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(table) read.csv(file.path(folder, "tables", paste0(table, ".csv")))

replications <- subset(read("replications"), metric == "net_recovery_rate")
told <- subset(read("comparisons"), metric == "net_recovery_rate")
values <- function(name) with(subset(replications, strategy == name), value[order(replication)])

for (i in seq_len(nrow(told))) {
  row <- told[i, ]
  test <- t.test(values(row$challenger), values(row$champion), paired = TRUE, conf.level = row$level)
  found <- c(test$estimate, test$conf.int)
  stopifnot(all.equal(unname(test$estimate), row$difference, tolerance = 1e-6))
  # What is told knows how skewed payments are (WhatIntervalsCover): it holds Student's interval and is little wider.
  rounding <- 1e-9 * abs(row$difference)
  width <- (row$ci_high - row$ci_low) / (found[3] - found[2])
  stopifnot(row$ci_low <= found[2] + rounding, row$ci_high >= found[3] - rounding, width < 1.25)
  cat(sprintf(
    "%s less %s: %+.3f pp (%g%% interval %+.3f to %+.3f), p = %.2g: %s\n",
    row$challenger, row$champion, 100 * found[1], 100 * row$level, 100 * found[2], 100 * found[3],
    test$p.value, row$verdict))
}
