// For each region that others count in, all that do: itself and those below it that are not within another such one.
// Walked downwards, each region is met once; upwards, the 3,400 of China pass 10,000 others and are as many rows.
//   $level  0 country, 1 province, 2 prefecture, 3 county: the lowest that is counted in
MATCH (counted:Region WHERE counted.level <= $level) (()<-[:WITHIN]-(below:Region WHERE below.level > $level)){0,6} (region)
WITH counted, collect(region.id) AS ids
ORDER BY counted.level
RETURN counted.id AS regionId, ids
