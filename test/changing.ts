import type { AskedGraph } from './ask.js';

type Caller = Parameters<AskedGraph['ask']>[3];

const administrator = { actor: 'key:root', role: 'ADMINISTRATOR' } as const;

/** One mutation with one input, as somebody who may do everything sends it. */
export function changing(graph: AskedGraph) {
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared whole, whatever their shape.
  return async (name: string, input: object, selection = '', caller: Caller = administrator): Promise<any> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const asked = `id version changeId ${selection} userErrors { field code message currentVersion }`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${asked} } }`;
    const { data, errors } = await graph.ask(query, { input: { reason: 'a test', ...input } }, [], caller);
    if (errors) throw errors[0];
    return data[name];
  };
}
