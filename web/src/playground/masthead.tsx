import favicon from '../favicon.svg?no-inline';
import { type Language, languages } from '../language.js';
import type { Text } from './example.js';

interface Props {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

const product: Text = { en: 'Industry-education graph', 'zh-Hans': '产教融合图谱', 'zh-Hant': '產教融合圖譜' };
const answersIn: Text = { en: 'Answers in', 'zh-Hans': '答案语言', 'zh-Hant': '答案語言' };
const ways: readonly (readonly [address: string, name: Text])[] = [
  ['/', { en: 'Find', 'zh-Hans': '查找', 'zh-Hant': '搜尋' }],
  ['/connection', { en: 'Connection', 'zh-Hans': '关联', 'zh-Hant': '關聯' }],
  ['/graph', { en: 'Graph', 'zh-Hans': '图谱', 'zh-Hant': '圖譜' }],
  ['/insights/regions', { en: 'Insights', 'zh-Hans': '洞察', 'zh-Hant': '洞察' }],
];
const here: Text = { en: 'Playground', 'zh-Hans': '查询台', 'zh-Hant': '查詢介面' };

/** What this page is, the ways to the explorer, and the language that names and sentences are answered in. */
export function Masthead({ language, onChoose }: Props) {
  return (
    <header className="masthead" lang={language}>
      <a href="/" className="brand">
        <img src={favicon} alt="" width="26" height="26" /> {product[language]}
      </a>
      <nav>
        {ways.map(([address, name]) => (
          <a key={address} href={address}>
            {name[language]}
          </a>
        ))}
        <h1>
          <a href="/graphql" aria-current="page">
            {here[language]}
          </a>
        </h1>
      </nav>
      <fieldset>
        <legend>{answersIn[language]}</legend>
        {(Object.keys(languages) as Language[]).map((tag) => (
          <label key={tag} lang={tag}>
            <input type="radio" name="language" value={tag} checked={tag === language} onChange={() => onChoose(tag)} />
            <span>{languages[tag]}</span>
          </label>
        ))}
      </fieldset>
    </header>
  );
}
