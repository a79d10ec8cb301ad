import favicon from '../favicon.svg?no-inline';
import { type Language, languages } from '../language.js';

interface Props {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

/** What this page is, and the choice of the language that names and sentences are answered in. */
export function Masthead({ language, onChoose }: Props) {
  return (
    <header className="masthead">
      <img src={favicon} alt="" width="28" height="28" />
      <h1>
        Industry-education graph <span lang="zh-Hans">产教融合图谱</span>
      </h1>
      <p>Who works with whom, since when, and who says so.</p>
      <fieldset>
        <legend>Answers in</legend>
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
