import { alliance } from './alliance.js';
import { commonPartners } from './common-partners.js';
import { groups } from './groups.js';
import { neighborhood } from './neighborhood.js';
import { nesting } from './nesting.js';
import { organization } from './organization.js';
import { partners } from './partners.js';
import { paths } from './paths.js';
import type { Question } from './question.js';
import { region } from './region.js';
import { searchChinese, searchLatin } from './search.js';

export const questions: readonly Question[] = [
  organization,
  partners,
  alliance,
  nesting,
  region,
  searchLatin,
  searchChinese,
  paths,
  commonPartners,
  neighborhood,
  groups,
];
