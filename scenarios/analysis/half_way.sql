-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- By which day has each strategy collected half of what it collects in the end?
--
--     cd EXPORT && duckdb -f …/half_way.sql        (an export with --format parquet)

.bail on
create temp view curves as from 'tables/curves.parquet';
create temp view strategies as from 'tables/strategies.parquet';

-- Checked without output: the end of the curve is the recovery rate, or one of the two tables is wrong.
.mode trash
select error('the curve of ' || strategy || ' does not end at its recovery rate')
from (select strategy, arg_max(mean, day) as final from curves group by strategy) join strategies using (strategy)
where metric = 'recovery_rate' and abs(final - mean) > 1e-9;

.mode csv
with ends as (select strategy, arg_max(mean, day) as final from curves group by strategy)
select strategy, round(final, 9) as final, min(day) filter (mean >= final / 2) as half_way
from curves join ends using (strategy)
group by strategy, final
order by half_way, strategy;
