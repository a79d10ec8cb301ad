import { organization } from './organization.js';
import { partners } from './partners.js';
import type { Question } from './question.js';

export const questions: readonly Question[] = [organization, partners];
