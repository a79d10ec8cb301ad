// Something that says of itself that it is in a region; regions below it lead to it besides.
//   $id  the region
CALL () {
  // The index begins with the region and goes on with these two, which every organization has.
  MATCH (there:Organization {regionId: $id})
  WHERE there.sortName IS NOT NULL AND there.id IS NOT NULL
  RETURN there.id AS id LIMIT 1
  UNION ALL
  MATCH (there:Event)
  WHERE there.regionId = $id
  RETURN there.id AS id LIMIT 1
}
RETURN id
LIMIT 1
