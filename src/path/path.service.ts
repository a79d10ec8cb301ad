import { takenBackMeanwhile } from '../errors.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { Organization } from '../organization/organization.type.js';
import type { PersonRepository } from '../person/person.repository.js';
import { isUndirected } from '../relationship/kinds/index.js';
import type { RelationshipRepository } from '../relationship/relationship.repository.js';
import type { Direction, Relationship } from '../relationship/relationship.type.js';
import { organizationIds, someOrganizationIds } from '../traversal/organization-ids.js';
import { grades } from './grade.js';
import { obstacleBetween } from './obstacle.js';
import type { PathsArgs } from './path.args.js';
import type { PathRepository, Way, WaysWanted } from './path.repository.js';
import { Path, PathObstacle, PathResult, PathStep, ScoreParts } from './path.type.js';
import { scoresOf } from './score.js';

/** Tells ways as paths: who stands on them, which ties and people link each two. */
export class PathService {
  constructor(
    private readonly ways: PathRepository,
    private readonly organizations: OrganizationRepository,
    private readonly relationships: RelationshipRepository,
    private readonly people: PersonRepository,
  ) {}

  /** @throws ClientError BAD_USER_INPUT for an empty list and for an id that nothing has. */
  async paths(args: PathsArgs): Promise<PathResult> {
    const wanted = await this.wanted(args);
    const deadline = this.ways.deadline();
    const { ways, searchStatus, searchedLength } = await this.ways.find(wanted, deadline);
    const scores = scoresOf(ways);
    const paths = await Promise.all(ways.map((way, index) => this.told(way, scores[index] ?? 0)));
    const findObstacle = async () => {
      if (paths.length > 0 || searchStatus !== 'EXHAUSTED') return null;
      const obstacle = await obstacleBetween(this.ways, wanted, deadline);
      return obstacle === undefined ? null : new PathObstacle(obstacle, wanted.maxLength);
    };
    return Object.assign(new PathResult(), { paths, searchStatus, searchedLength, findObstacle });
  }

  private async wanted({ from, to, where, maxLength, throughPeople, first }: PathsArgs): Promise<WaysWanted> {
    const [starts, ends, avoid] = await Promise.all([
      someOrganizationIds(this.organizations, from, 'from'),
      someOrganizationIds(this.organizations, to, 'to'),
      organizationIds(this.organizations, where?.avoid ?? [], 'where.avoid'),
    ]);
    return {
      from: starts,
      to: ends,
      where: where?.avoid ? { ...where, avoid } : (where ?? null),
      maxLength: maxLength ?? 4,
      throughPeople,
      first: first ?? 10,
    };
  }

  private async told(way: Way, score: number): Promise<Path> {
    const organizations = await Promise.all(way.organizationIds.map((id) => this.organizations.load(id)));
    const steps = await Promise.all(
      way.linkIds.map((ids, index) => this.step(ids, organizations[index], organizations[index + 1])),
    );
    const scoreParts = Object.assign(new ScoreParts(), {
      length: steps.length,
      worstStatus: grades[way.worstGrade],
      hubness: way.hubness,
      documents: way.documents,
    });
    return Object.assign(new Path(), { length: steps.length, score, scoreParts, organizations, steps });
  }

  private async step(
    [id, ...positionIds]: readonly [string, ...string[]],
    from: Organization | undefined,
    to: Organization | undefined,
  ): Promise<PathStep> {
    if (positionIds.length === 0) {
      const relationship = await this.relationships.find(id);
      if (relationship === null) throw takenBackMeanwhile('tie', id);
      return Object.assign(new PathStep(), {
        from,
        to,
        relationship,
        via: null,
        positions: [],
        along: along(relationship, from),
      });
    }
    const [via, positions] = await Promise.all([
      this.people.load(id),
      Promise.all(positionIds.map((each) => this.people.findPosition(each))),
    ]);
    return Object.assign(new PathStep(), { from, to, relationship: null, via, positions, along: 'BOTH' });
  }
}

function along(relationship: Relationship, from: Organization | undefined): Direction {
  if (isUndirected(relationship.kind)) return 'BOTH';
  return relationship.sourceId === from?.id ? 'OUT' : 'IN';
}
