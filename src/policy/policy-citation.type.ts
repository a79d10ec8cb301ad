import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Cited } from '../document/cited.type.js';
import { Node } from '../node/node.type.js';
import { Policy } from './policy.type.js';

export interface PolicyCitationRow {
  readonly id: string;
  readonly policyId: string;
  readonly byId: string;
}

@ObjectType({ implements: Node, description: 'That an organization or an event cites a policy or carries it out.' })
export class PolicyCitation extends Cited {
  policyId!: string;
  byId!: string;

  @Field(() => Policy, { description: 'The policy.' })
  policy(@Ctx() { policies }: Context): Promise<Policy> {
    return policies.load(this.policyId);
  }

  @Field(() => Node, { nullable: true, description: 'The organization or event that cites it or carries it out.' })
  by(@Ctx() { nodes }: Context): Promise<Node | null> {
    return nodes.find(this.byId);
  }

  static from(row: PolicyCitationRow): PolicyCitation {
    return Object.assign(new PolicyCitation(), row);
  }
}
