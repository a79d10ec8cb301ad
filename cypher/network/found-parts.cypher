// Into how many parts a projection was parted, and how well; fails where it was not.
//   $name      the name of the projection
//   $property  the name of the figure that tells an organization's part there
CALL gds.modularity.stats($name, {communityProperty: $property, concurrency: 1})
YIELD communityCount, modularity
RETURN communityCount AS parts, modularity
