// Something that says of itself that it is in a region; regions below it lead to it besides.
//   $id  the region
CALL () {
  MATCH (there:Organization {regionId: $id})
  RETURN there.id AS id LIMIT 1
  UNION ALL
  MATCH (there:Event)
  WHERE there.regionId = $id
  RETURN there.id AS id LIMIT 1
}
RETURN id
LIMIT 1
