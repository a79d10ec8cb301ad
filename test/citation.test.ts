import { describe, expect, it } from '@jest/globals';
import {
  bibtex,
  bibtexOfDocument,
  type Cited,
  type CitedDocument,
  gbt7714,
  gbt7714OfDocument,
} from '../web/src/explorer/take/citation.js';

const fact: Cited = {
  graph: '产教融合图谱',
  title: '东华大学与中国干细胞集团\n合作',
  address: 'https://graph.example/fact?id=kg%3Arelationship%2Fa-b&recorded=2026-11-20T08%3A00%3A00.000Z&revision=12',
  revision: 12,
  recordedOn: '2026-11-20',
  citedOn: '2026-11-27',
};

const document: CitedDocument = {
  id: 'kg:document/notice',
  title: 'A notice',
  authors: ['甲', '乙'],
  publisher: 'The Press',
  publishedOn: '2024-05-16',
  url: 'https://press.example/1',
};

describe('a citation', () => {
  it('of a fact is a part of a database on line, as GB/T 7714 has it', () => {
    expect(gbt7714(fact)).toBe(
      `产教融合图谱. 东华大学与中国干细胞集团 合作[DB/OL]. (2026-11-20)[2026-11-27]. ${fact.address}.`,
    );
  });

  it('of a fact in BibTeX says its revision', () => {
    expect(bibtex(fact)).toBe(
      [
        '@misc{graph-kg-relationship-a-b-r12,',
        '  title = {{东华大学与中国干细胞集团 合作}},',
        '  author = {{产教融合图谱}},',
        '  year = {2026},',
        `  url = {${fact.address}},`,
        '  urldate = {2026-11-27},',
        '  note = {Revision 12, recorded 2026-11-20},',
        '}',
      ].join('\n'),
    );
  });

  it.each([
    ['on line', {}, '甲, 乙. A notice[EB/OL]. The Press, (2024-05-16)[2026-11-27]. https://press.example/1.'],
    ['without address', { url: null }, '甲, 乙. A notice[Z]. The Press, 2024-05-16.'],
    [
      'with an address that is no web address',
      { url: 'javascript:alert(1)' },
      '甲, 乙. A notice[Z]. The Press, 2024-05-16.',
    ],
    [
      'of four',
      { authors: ['A', 'B', 'C', 'D'] },
      'A, B, C, et al. A notice[EB/OL]. The Press, (2024-05-16)[2026-11-27]. https://press.example/1.',
    ],
    [
      'of four, in Chinese',
      { title: '通知', authors: ['甲', '乙', '丙', '丁'] },
      '甲, 乙, 丙, 等. 通知[EB/OL]. The Press, (2024-05-16)[2026-11-27]. https://press.example/1.',
    ],
    [
      'of nobody, without date',
      { authors: [], publisher: null, publishedOn: null },
      'A notice[EB/OL]. [2026-11-27]. https://press.example/1.',
    ],
    [
      'of which only the title is known',
      { authors: [], publisher: null, publishedOn: null, url: null },
      'A notice[Z].',
    ],
  ])('of a source %s', (_, changes, reference) => {
    expect(gbt7714OfDocument({ ...document, ...changes }, '2026-11-27')).toBe(reference);
  });

  it('of a source in BibTeX has what is known of it, as TeX prints it', () => {
    const odd = { ...document, title: '100% {R&D} \\ $_#^~', url: 'https://press.example/{1}' };
    expect(bibtexOfDocument(odd, '2026-11-27')).toBe(
      [
        '@misc{kg-document-notice,',
        '  title = {{100\\% \\{R\\&D\\} \\textbackslash{} \\$\\_\\#\\^{}\\~{}}},',
        '  author = {{甲} and {乙}},',
        '  howpublished = {The Press},',
        '  year = {2024},',
        '  url = {https://press.example/%7B1%7D},',
        '  urldate = {2026-11-27},',
        '}',
      ].join('\n'),
    );
  });
});
