const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A few lines about an organization, to stand in somebody else's frame. */
export function previewPage(name: string, description: string, lines: readonly string[]): string {
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return (
    `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(name)}</title></head>` +
    `<body>${flyout(name, description)}<ul>${items}</ul></body></html>`
  );
}

export function flyout(name: string, description: string): string {
  return `<p><strong>${escaped(name)}</strong></p><p>${escaped(description)}</p>`;
}
