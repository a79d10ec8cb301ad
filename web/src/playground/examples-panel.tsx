import type { GraphiQLPlugin } from '@graphiql/react';
import { useContext } from 'react';
import { type Example, groups, type Text } from './example.js';
import { examples } from './examples.js';
import { LanguageContext } from './language.js';
import { useOpenExample } from './open-example.js';

const heading: Text = { en: 'Examples', 'zh-Hans': '示例', 'zh-Hant': '範例' };

const groupNames: Readonly<Record<Example['group'], Text>> = {
  researcher: { en: 'For researchers', 'zh-Hans': '研究者', 'zh-Hant': '研究者' },
  dashboard: { en: 'For dashboards', 'zh-Hans': '数据看板', 'zh-Hant': '儀表板' },
  policy: { en: 'For policy staff', 'zh-Hans': '政策人员', 'zh-Hant': '政策人員' },
};

const demo: Text = { en: 'demo data', 'zh-Hans': '演示数据', 'zh-Hant': '演示資料' };

const demoHint: Text = {
  en: 'Has a full answer when the server was started with: npm start -- --demo',
  'zh-Hans': '以 npm start -- --demo 启动服务后才有完整的答案',
  'zh-Hant': '以 npm start -- --demo 啟動服務後才有完整的答案',
};

export function ExamplesPanel() {
  const language = useContext(LanguageContext);
  const { open, isOpen } = useOpenExample(language);
  return (
    <section className="examples" aria-label={heading.en} lang={language}>
      <h2>{heading[language]}</h2>
      {groups.map((group) => (
        <section key={group}>
          <h3>{groupNames[group][language]}</h3>
          <ul>
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <li key={example.name}>
                  <button type="button" aria-current={isOpen(example)} onClick={() => open(example)}>
                    <strong>{example.title[language]}</strong>
                    {example.needsDemo && <em title={demoHint[language]}>{demo[language]}</em>}
                    <small>{example.question[language]}</small>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M3 4.5c2.5-1 5-1 7 .5 2-1.5 4.5-1.5 7-.5v11c-2.5-1-5-1-7 .5-2-1.5-4.5-1.5-7-.5zM10 5v11" />
    </svg>
  );
}

/** The panel of example queries; GraphiQL names it in English, as all of its own. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: heading.en, icon: ExamplesIcon, content: ExamplesPanel };
