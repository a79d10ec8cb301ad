import { describe, expect, it } from '@jest/globals';
import { inert, linkTo } from '../src/briefing/markdown.js';

describe('text from data', () => {
  it.each([
    ['emphasis and code', '*a* __b__ `c` ~~d~~', '\\*a\\* \\_\\_b\\_\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['a link', '[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['an image', '![x](https://evil.example/p.png)', '\\!\\[x\\](https\\://evil.example/p.png)'],
    ['an image that a footnote would make of its end', 'Established!', 'Established\\!'],
    ['a footnote', '[^1]: [^2]', '\\[\\^1\\]: \\[\\^2\\]'],
    ['HTML', '<img src=x onerror=alert(1)><!-- -->', '\\<img src=x onerror=alert(1)\\>\\<!-- --\\>'],
    ['an entity', '&lt;b&gt; &#x41; R&D', '\\&lt;b\\&gt; \\&\\#x41; R&D'],
    ['a cell of a table', 'a | b', 'a \\| b'],
    ['a formula', '$x$ 5$', '\\$x\\$ 5\\$'],
    ['a mention, a tag, attributes', '@me #tag {#id .class}', '\\@me \\#tag \\{\\#id .class\\}'],
    ['marks and comments of Obsidian', '==a== %%b%% 5% a=b', '\\=\\=a\\=\\= \\%\\%b\\%\\% 5% a=b'],
    ['an address', 'http://a.example WWW.b.example ftp://c', 'http\\://a.example WWW\\.b.example ftp\\://c'],
    ['an emoji by name', ':smile: 10:30', '\\:smile: 10:30'],
    ['backslashes', '\\*a\\ \\', '\\\\\\*a\\\\ \\\\'],
    ['an item', '- a - b', '\\- a - b'],
    ['a number', '12) a 1. b', '12\\) a 1. b'],
    ['a number in brackets', '(1) a', '(1\\) a'],
    ['a Roman number', 'iv. a', 'iv\\. a'],
    ['a line under a heading', '===', '\\=\\=\\='],
    ['a rule', '---', '\\---'],
    ['a definition', ': a', '\\: a'],
    ['line breaks and controls', ' a\r\n\r\n# b\u2028c\u0000\u0007d\u3000e ', 'a \\# b c d e'],
    ['marks that turn the direction of the text', 'a\u202Egnp.\u2066b', 'agnp.b'],
  ])('is no more than text: %s', (_, text, escaped) => {
    expect(inert(text)).toBe(escaped);
  });

  it.each([
    '江河产教联合体（重庆）',
    'River Works Co., Ltd.',
    "O'Neill & Sons - R&D (2nd)",
    '“两高四新”现代产业体系！？',
    '2020-2025',
  ])('is left alone where it means nothing: %s', (text) => {
    expect(inert(text)).toBe(text);
  });
});

describe('an address', () => {
  it.each([
    ['https://maker.example', '<https://maker.example/>'],
    ['http://maker.example/a_b*c?d=1&e=2#f', '<http://maker.example/a_b*c?d=1&e=2#f>'],
    ['https://maker.example/> <img onerror=x>', '<https://maker.example/%3E%20%3Cimg%20onerror=x%3E>'],
    ['https://maker.example/\n# heading', '<https://maker.example/#%20heading>'],
    ['https://江河.example/学院', '<https://xn--9swyg.example/%E5%AD%A6%E9%99%A2>'],
  ])('of http or https is a link that shows it: %s', (address, link) => {
    expect(linkTo(address)).toBe(link);
  });

  it.each([
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['data:text/html,<script>', 'data:text/html,\\<script\\>'],
    ['maker.example/*', 'maker.example/\\*'],
    ['https://', 'https\\://'],
  ])('of any other sort is text: %s', (address, text) => {
    expect(linkTo(address)).toBe(text);
  });
});
