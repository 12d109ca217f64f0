# SPDX-License-Identifier: GPL-3.0-or-later
#
# How does recovery grow, and how much do portfolios differ? Draws the mean of each strategy with the middle 90 % of the
# simulated portfolios, and prints where each curve ends.
#
#     gnuplot -c recovery.gp EXPORT recovery.svg

curves = ARG1 . "/tables/curves.csv"
strategies = ARG1 . "/tables/strategies.csv"
set datafile separator comma
set print "-"
set key autotitle columnhead

# The names of the strategies, in the order of the table; names hold no blanks.
names = " "
note(name) = strstrt(names, " " . name . " ") ? 0 : (names = names . name . " ", 0)
stats curves using (note(strcol(1))) every ::1 nooutput

# Recovery only grows, so a curve ends at its maximum, which is the recovery rate or one of the tables is wrong.
end = 0
do for [name in names] {
  stats strategies using (strcol(1) eq name && strcol(2) eq "recovery_rate" ? $3 : NaN) nooutput
  rate = STATS_max
  stats curves using (strcol(1) eq name ? $2 : NaN):(strcol(1) eq name ? $3 : NaN) nooutput
  if (!(abs(STATS_max_y - rate) < 1e-9)) {
    print sprintf("%s: the curve ends at %.9f, the recovery rate is %.9f", name, STATS_max_y, rate)
    exit status 1
  }
  print sprintf("%s,%.9f", name, rate)
  end = STATS_max_x > end ? STATS_max_x : end
}

set terminal svg size 900,520 font "sans,14" background "white"
set output ARG2
set xlabel "day"
set ylabel "share of the placed balance collected"
set format y "%.0f %%"
set xrange [0:end]
set yrange [0:*]
set grid
set key left top
set style fill transparent solid 0.15 noborder
plot for [i=1:words(names)] curves using (strcol(1) eq word(names, i) ? $2 : NaN):(100*$5):(100*$7) \
       with filledcurves linecolor i notitle, \
     for [i=1:words(names)] curves using (strcol(1) eq word(names, i) ? $2 : NaN):(100*$3) \
       with lines linewidth 2 linecolor i title word(names, i)
set output
