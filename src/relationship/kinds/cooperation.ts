import { Ctx, Field, Float, ObjectType } from 'type-graphql';
import type { Context } from '../../context.js';
import { Organization } from '../../organization/organization.type.js';
import { enumType } from '../../schema/enum-type.js';
import { Relationship } from '../relationship.type.js';
import { anyOrganization, type RelationshipKindDefinition, type SentenceLanguage } from '../relationship-kind.js';

export const CooperationForm = enumType('CooperationForm', 'What two organizations do together.', {
  TALENT_TRAINING: 'They train people together.',
  TEACHING_MATERIALS: 'They write teaching materials.',
  CURRICULUM: 'They make curricula.',
  TEACHING: 'They teach.',
  RESEARCH: 'They do research.',
  TECHNOLOGY_TRANSFER: 'They bring results into use.',
  TRAINING_CENTRE: 'They build or run a training centre.',
  EXCHANGE_VISIT: 'They visit each other.',
  RECRUITMENT: 'One recruits at the other.',
  PROJECT: 'They take part in a project.',
});
export type CooperationForm = keyof typeof CooperationForm;

const inWords: Readonly<Record<CooperationForm, Readonly<Record<SentenceLanguage, string>>>> = {
  TALENT_TRAINING: { en: 'talent training', 'zh-Hans': '人才培养' },
  TEACHING_MATERIALS: { en: 'teaching materials', 'zh-Hans': '教材编写' },
  CURRICULUM: { en: 'curriculum', 'zh-Hans': '课程建设' },
  TEACHING: { en: 'teaching', 'zh-Hans': '教学' },
  RESEARCH: { en: 'research', 'zh-Hans': '科研' },
  TECHNOLOGY_TRANSFER: { en: 'technology transfer', 'zh-Hans': '技术转化' },
  TRAINING_CENTRE: { en: 'a training centre', 'zh-Hans': '实训中心' },
  EXCHANGE_VISIT: { en: 'exchange visits', 'zh-Hans': '交流访问' },
  RECRUITMENT: { en: 'recruitment', 'zh-Hans': '招聘' },
  PROJECT: { en: 'a project', 'zh-Hans': '项目' },
};

@ObjectType({ description: 'A project in which organizations work together.' })
export class Project {
  @Field(() => String, { description: 'Its id in the source, such as a grant number.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its acronym.' })
  acronym!: string | null;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title!: string | null;
}

@ObjectType({ description: 'One end of a cooperation.' })
export class CooperationEnd {
  @Field(() => Organization, { description: 'Who works together with the other end.' })
  organization!: Organization;

  @Field(() => String, { nullable: true, description: 'Its role in the project, in the words of the source.' })
  role!: string | null;
}

@ObjectType({ implements: Relationship, description: 'Two organizations work together; without direction.' })
export class Cooperation extends Relationship {
  @Field(() => [CooperationForm], { description: 'What they do together; empty where the source does not say.' })
  forms!: CooperationForm[];

  @Field(() => Project, { nullable: true, description: 'The project in which they do it.' })
  project(): Project | null {
    return this.projectId === null
      ? null
      : { id: this.projectId, acronym: this.projectAcronym, title: this.projectTitle };
  }

  @Field(() => Float, { nullable: true, description: 'The money in it, in units of currency.' })
  amount!: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217, such as EUR or CNY.' })
  currency!: string | null;

  @Field(() => [CooperationEnd], { description: 'The two who work together, each with its role.' })
  async organizations(@Ctx() { organizations }: Context): Promise<CooperationEnd[]> {
    const ends = [
      { id: this.sourceId, role: this.sourceRole },
      { id: this.targetId, role: this.targetRole },
    ];
    return Promise.all(ends.map(async ({ id, role }) => ({ organization: await organizations.load(id), role })));
  }

  projectId!: string | null;
  projectAcronym!: string | null;
  projectTitle!: string | null;
  sourceRole!: string | null;
  targetRole!: string | null;
}

const formsIn = (language: SentenceLanguage, forms: readonly CooperationForm[]): string[] =>
  forms.map((form) => inWords[form][language]);

export const cooperation: RelationshipKindDefinition<Cooperation> = {
  kind: 'COOPERATION',
  neo4jType: 'COOPERATES_WITH',
  type: Cooperation,
  source: anyOrganization,
  target: anyOrganization,
  undirected: true,
  columns: ['forms', 'projectId', 'projectAcronym', 'projectTitle', 'sourceRole', 'targetRole', 'amount', 'currency'],
  clause: {
    en: ({ forms }, one, other) =>
      `${one} and ${other} work together${forms.length === 0 ? '' : ` (${formsIn('en', forms).join(', ')})`}`,
    'zh-Hans': ({ forms }, one, other) =>
      `${one}与${other}合作${forms.length === 0 ? '' : `（${formsIn('zh-Hans', forms).join('、')}）`}`,
  },
};
