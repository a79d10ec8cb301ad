import type { SentenceLanguage } from '../relationship/relationship-kind.js';

type Phrase = Readonly<Record<SentenceLanguage, string>>;

/** What a page says in words of ours, `{…}` standing for what is filled in; Traditional Chinese is converted. */
export const phrases = {
  both: { en: '{one} and {other}', 'zh-Hans': '{one}与{other}' },

  kind: { en: 'Kind', 'zh-Hans': '类别' },
  names: { en: 'Names', 'zh-Hans': '名称' },
  place: { en: 'Place', 'zh-Hans': '所在地' },
  founded: { en: 'Founded', 'zh-Hans': '成立' },
  foundedIn: { en: 'founded {date}', 'zh-Hans': '{date}成立' },
  dissolved: { en: 'Dissolved', 'zh-Hans': '终止' },
  status: { en: 'Status', 'zh-Hans': '状态' },
  industries: { en: 'Makes or does', 'zh-Hans': '所从事的行业' },
  level: { en: 'Rank', 'zh-Hans': '级别' },
  hospitalGrade: { en: 'Grade', 'zh-Hans': '等级' },
  identifiers: { en: 'Identifiers', 'zh-Hans': '标识符' },
  website: { en: 'Website', 'zh-Hans': '网站' },
  description: { en: 'Description', 'zh-Hans': '简介' },
  publicKnowledge: {
    en: 'public knowledge, in no document cited here',
    'zh-Hans': '公知名称，未见于所引文献',
  },

  members: { en: 'members', 'zh-Hans': '成员' },
  formerMembers: { en: 'former members', 'zh-Hans': '曾经的成员' },
  membersKnown: { en: 'Members known by name: {count}', 'zh-Hans': '已知名称的成员：{count}个' },
  ofKind: { en: '{kind}: {count}', 'zh-Hans': '{kind}{count}个' },
  latestDocument: {
    en: 'The latest document that names a member is of {date}.',
    'zh-Hans': '载有成员名称的最新文献日期为{date}。',
  },
  declaredMembers: { en: 'declared members beside known ones', 'zh-Hans': '公布的成员数与已知名单' },
  declaredBasis: { en: 'What the published numbers count: {basis}.', 'zh-Hans': '所公布数量的统计对象：{basis}。' },
  declaredCount: {
    en: '{label}: {count} declared, {known} known by name',
    'zh-Hans': '{label}：公布{count}个，已知名称{known}个',
  },
  declaredUncounted: {
    en: '{label}: named without a number, {known} known by name',
    'zh-Hans': '{label}：提及而未公布数量，已知名称{known}个',
  },
  coverage: {
    en: 'Declared in all: {declared}; members known by name: {known}.',
    'zh-Hans': '公布合计：{declared}个；已知名称的成员：{known}个。',
  },
  coverageAtLeast: {
    en: 'Declared in all: at least {declared}, since not every group is counted; members known by name: {known}.',
    'zh-Hans': '公布合计：至少{declared}个，因有的类别未公布数量；已知名称的成员：{known}个。',
  },

  practiceBase: { en: 'Practice base: {base}.', 'zh-Hans': '实践基地：{base}。' },
  places: { en: 'Places a year: {places}.', 'zh-Hans': '每年接收名额：{places}人。' },
  project: { en: 'Project: {project}.', 'zh-Hans': '项目：{project}。' },
  amount: { en: 'Amount: {amount}.', 'zh-Hans': '金额：{amount}。' },

  people: { en: 'people', 'zh-Hans': '人员' },
  titleAt: { en: '{title} at {organization}', 'zh-Hans': '{organization}{title}' },
  disputed: { en: 'disputed', 'zh-Hans': '有争议' },

  events: { en: 'events', 'zh-Hans': '活动' },
  dateAsWritten: { en: 'date as written: “{date}”', 'zh-Hans': '原文所写日期：“{date}”' },
  roleOf: { en: '{role} {who}', 'zh-Hans': '{role}{who}' },
  whoHow: { en: '{who} – {how}', 'zh-Hans': '{who}——{how}' },

  commitments: { en: 'commitments', 'zh-Hans': '承诺' },
  commitmentsNote: {
    en: 'What was undertaken; whether it was done is not told here.',
    'zh-Hans': '以下为公开承诺的事项，是否落实此处不作说明。',
  },
  undertook: { en: '{by} undertook: {what}', 'zh-Hans': '{by}承诺：{what}' },
  undertookConcerning: {
    en: '{by} undertook concerning {concerning}: {what}',
    'zh-Hans': '{by}就{concerning}承诺：{what}',
  },
  range: { en: '{min}–{max}', 'zh-Hans': '{min}至{max}' },
  atLeast: { en: 'at least {min}', 'zh-Hans': '至少{min}' },
  atMost: { en: 'at most {max}', 'zh-Hans': '至多{max}' },

  policies: { en: 'policies cited or carried out', 'zh-Hans': '引用或执行的政策' },
  issuedBy: { en: 'issued by {issuer}', 'zh-Hans': '由{issuer}发布' },
  policyYear: { en: '{year}', 'zh-Hans': '{year}年' },
  policyPeriod: { en: 'for {period}', 'zh-Hans': '适用期{period}' },

  tiesBetween: { en: 'ties between the two', 'zh-Hans': '二者之间的关系' },
  noTie: { en: 'No tie between the two is recorded.', 'zh-Hans': '未见二者之间有直接关系的记录。' },
  noTieThen: {
    en: 'No tie between the two that held as of {date} is recorded.',
    'zh-Hans': '未见二者之间在{date}存续的直接关系的记录。',
  },
  noConnection: {
    en: 'No connection between the two was found in what is recorded.',
    'zh-Hans': '在现有记录中未发现二者之间有任何联系。',
  },
  peopleAtBoth: { en: 'people with positions at both', 'zh-Hans': '在二者均有任职的人员' },
  eventsOfBoth: { en: 'events both took part in', 'zh-Hans': '二者共同参加的活动' },
  alliancesInCommon: { en: 'alliances in common', 'zh-Hans': '共同的产教联合体、共同体和联盟' },
  partnersInCommon: { en: 'other partners in common', 'zh-Hans': '其他共同的关联机构' },
  ways: { en: 'ways between them over others', 'zh-Hans': '经由他方的联系路径' },
  noWay: {
    en: 'No way of at most {length} steps was found, not even over ended or disputed ties.',
    'zh-Hans': '未发现{length}步以内的路径，经由已结束或有争议的关系也没有。',
  },
  onlyDoubtfulWays: {
    en: 'There are ways only over ties or positions that ended or are disputed:',
    'zh-Hans': '仅有经由已结束或有争议的关系或任职的路径：',
  },
  moreWays: { en: 'More ways exist than these.', 'zh-Hans': '此外还有其他路径。' },
  waysGivenUp: {
    en: 'The search for ways is complete up to {length} steps only, since longer ones were more than memory holds.',
    'zh-Hans': '路径搜索仅完成{length}步以内：更长的路径超出内存所限。',
  },

  lookedFor: { en: 'what was looked for', 'zh-Hans': '查找范围' },
  lookedForTies: {
    en: 'Ties between the two, of every kind and grade: {count}',
    'zh-Hans': '二者之间各类型、各状态的关系：{count}项',
  },
  lookedForPeople: {
    en: 'People with positions at both, at the same time or not: {count}',
    'zh-Hans': '在二者均有任职的人员（不论是否同时）：{count}人',
  },
  lookedForEvents: { en: 'Events both took part in: {count}', 'zh-Hans': '二者共同参加的活动：{count}次' },
  lookedForAlliances: {
    en: 'Alliances tied to both, by ties neither ended nor disputed: {count}',
    'zh-Hans': '与二者均有关系（不含已结束和有争议的）的产教联合体、共同体和联盟：{count}个',
  },
  lookedForPartners: {
    en: 'Other organizations tied to both, by such ties: {count}',
    'zh-Hans': '与二者均有此类关系的其他机构：{count}个',
  },
  lookedForWays: {
    en: 'Ways of at most {length} steps, over ties and over people with positions at two organizations at the same time; over ended or disputed ones only where there are no others: {count}',
    'zh-Hans':
      '{length}步以内，经由关系或同时任职于两家机构的人员的路径（仅在没有其他路径时才计入已结束或有争议的）：{count}条',
  },
  countOrMore: { en: '{count} or more', 'zh-Hans': '{count}（或更多）' },

  andMore: { en: '… and {count} more', 'zh-Hans': '……另有{count}项未列出' },

  unknown: { en: 'what is not known', 'zh-Hans': '尚不清楚之处' },
  noFounding: { en: 'When it was founded is not recorded.', 'zh-Hans': '成立时间未见记录。' },
  noPlace: { en: 'Its place is not recorded.', 'zh-Hans': '所在地未见记录。' },
  noName: { en: 'It has no name in {language} here.', 'zh-Hans': '没有{language}名称的记录。' },
  noMember: { en: 'No member is known by name.', 'zh-Hans': '没有已知名称的成员。' },
  undated: {
    en: 'Ties shown without a date of beginning: {count} of {all}.',
    'zh-Hans': '所列关系中起始日期不明的：{all}项中的{count}项。',
  },
  singleSourced: {
    en: 'Facts shown that rest on one document alone: {count} of {all}.',
    'zh-Hans': '所列事实中仅依据一篇文献的：{all}项中的{count}项。',
  },
  disputedFacts: {
    en: 'Facts shown that are disputed, since sources contradict each other or themselves: {count} of {all}.',
    'zh-Hans': '所列事实中有争议（来源之间或来源自身相互矛盾）的：{all}项中的{count}项。',
  },
  nothingOf: { en: 'Nothing is recorded of: {what}.', 'zh-Hans': '以下方面没有记录：{what}。' },
  nothingThen: {
    en: 'As of {date} nothing is recorded of: {what}.',
    'zh-Hans': '以下方面没有在{date}存续的记录：{what}。',
  },

  republished: { en: 'republished by {publisher}', 'zh-Hans': '由{publisher}转载' },
  licence: { en: 'Licence: {licence}', 'zh-Hans': '许可：{licence}' },

  howToRead: {
    en: 'A tie of which no grade is said is operating. In the notes, p3 is the third non-empty line of a document, its title being the first.',
    'zh-Hans': '未注明状态的关系为运行中。脚注中的p3指文献的第三个非空行，标题为第一行。',
  },
  holds: {
    en: 'This page holds at revision {revision} of the graph, as of no date: it tells all that is recorded, also what is over.',
    'zh-Hans': '本页依据图谱的第{revision}号修订版，未限定日期：所列为全部记录，包括已经结束的。',
  },
  holdsThen: {
    en: 'This page holds at revision {revision} of the graph, as of {date}: it tells the ties, positions and commitments that held then as far as is known, an unknown beginning or end being open, and the events and policies up to then; all else is as recorded now.',
    'zh-Hans':
      '本页依据图谱的第{revision}号修订版，截至{date}：所列为当时存续的关系、任职和承诺（起止不明的视为存续），以及在此之前的活动和政策；其余为目前的记录。',
  },
} as const satisfies Readonly<Record<string, Phrase>>;

export type PhraseKey = keyof typeof phrases;

type SlotsOf<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;

/** The phrases that nothing is filled into. */
export type Label = { [Key in PhraseKey]: [Slots<Key>] extends [never] ? Key : never }[PhraseKey];

/** The names of what a phrase has filled in, in whichever language. */
export type Slots<Key extends PhraseKey> = SlotsOf<(typeof phrases)[Key][SentenceLanguage]>;
