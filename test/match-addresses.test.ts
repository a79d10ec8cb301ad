import { describe, expect, it } from '@jest/globals';
import { candidateOf } from '../src/match/candidate.js';
import { matchesOf } from '../src/match/match.js';
import type { CandidateValues } from '../src/match/match.repository.js';
import { surroundingsOf } from '../src/match/surroundings.js';
import { readText } from '../src/match/text.js';

/** The words of each address of a text, and the states that are named. */
function read(text: string) {
  const { addresses, states, text: read } = surroundingsOf(readText(text));
  const parts: string[][] = [];
  read.tokens.forEach(({ written }, at) => {
    const address = addresses[at] ?? 0;
    parts[address] = [...(parts[address] ?? []), written];
  });
  return { addresses: parts.map((words) => words.join(' ')), states: states.map(({ name }) => name) };
}

describe('an affiliation', () => {
  it.each([
    [
      'Univ. of Washington, Seattle, Washington 98195, Dept. of Physics, University of Notre Dame, Indiana, and Korea University, Seoul, Republic of Korea',
      [
        'Univ of Washington Seattle Washington 98195',
        'Dept of Physics University of Notre Dame Indiana and',
        'Korea University Seoul Republic of Korea',
      ],
      ['washington', 'indiana'],
    ],
    ['Mayo Foundation, Rochester, Minn (D.R.H.)', ['Mayo Foundation Rochester Minn DRH'], ['minnesota']],
    ['Peking University, China, School of Medicine', ['Peking University China School of Medicine'], []],
    ['University of Chile, Santiago, Chile', ['University of Chile Santiago Chile'], []],
  ])('%s has these addresses and states', (text, addresses, states) => {
    expect(read(text)).toEqual({ addresses, states });
  });
});

describe('places of an organization', () => {
  const school = (id: string, regions: CandidateValues[7]) =>
    candidateOf([id, 'SCHOOL', 'ACTIVE', ['China Medical University'], ['LABEL'], null, null, regions]);
  const china = ['gb2260:000000', 'China', '中国'];
  const pool = [
    school('a:shenyang', [['gb2260:210100', '沈阳市'], ['gb2260:210000', '辽宁省', 'Liaoning'], china]),
    school('a:taichung', [['gb2260:710000', '台湾省', 'Taiwan'], china]),
  ];
  const matchedIn = (text: string, affiliation = true) =>
    matchesOf({ text, affiliation, identifiers: [], possibleIdentifiers: [] }, pool)
      .filter(({ match }) => match)
      .map(({ candidate }) => candidate.id);

  it('are read in Latin letters where the register has them in Chinese alone', () => {
    expect(pool.map(({ country, cities, places }) => ({ country, cities, places }))).toEqual([
      {
        country: 'CN',
        cities: ['沈 阳 市', 'shenyang'],
        places: ['沈 阳 市', 'shenyang', '辽 宁 省', 'liaoning', 'liaoning'],
      },
      { country: 'TW', cities: ['台 湾 省', 'taiwan', 'taiwan'], places: ['台 湾 省', 'taiwan', 'taiwan'] },
    ]);
  });

  it('tell namesakes apart', () => {
    expect([
      matchedIn('College of Medicine, China Medical University, Taichung, Taiwan'),
      matchedIn('College of Medicine, China Medical University, Shenyang, China'),
      matchedIn('China Medical University', false),
    ]).toEqual([['a:taichung'], ['a:shenyang'], []]);
  });

  it('bring nobody whom the register has withdrawn', () => {
    const [one] = pool;
    if (one === undefined) throw new Error('There is nobody.');
    const asked = { text: 'China Medical University, Shenyang, China', affiliation: true };
    const given = { ...asked, identifiers: [], possibleIdentifiers: [] };
    const matches = matchesOf(given, [{ ...one, status: 'WITHDRAWN' }]);
    expect(matches.map(({ candidate, match }) => [candidate.id, match])).toEqual([['a:shenyang', false]]);
  });
});
