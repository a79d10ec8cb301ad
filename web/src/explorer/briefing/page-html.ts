import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false });

const mark = /^\[\^(\d+)\]/;

// Footnotes as the API's pages have them; their own lines are taken off before.
markdown.inline.ruler.before('link', 'footnote', (state, silent) => {
  const [text, number] = mark.exec(state.src.slice(state.pos)) ?? [];
  if (text === undefined || number === undefined) return false;
  if (!silent) state.push('footnote', 'sup', 0).content = number;
  state.pos += text.length;
  return true;
});
markdown.renderer.rules.footnote = (tokens, index) => {
  const number = tokens[index]?.content ?? '';
  return `<sup><a href="#note-${number}">${number}</a></sup>`;
};

/** A page of the API as HTML; whatever HTML stands in it is text. */
export function htmlOf(page: string): string {
  const lines = page.split('\n');
  const notes = lines.flatMap((line) => {
    const [, number, text] = /^\[\^(\d+)\]: (.*)$/.exec(line) ?? [];
    return number && text ? [`<li id="note-${number}" value="${number}">${markdown.renderInline(text)}</li>`] : [];
  });
  const body = markdown.render(lines.filter((line) => !/^\[\^\d+\]: /.test(line)).join('\n'));
  return notes.length > 0 ? `${body}<ol class="notes">${notes.join('')}</ol>` : body;
}
