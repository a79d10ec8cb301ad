import type { ExportSource } from './export-source.js';
import {
  type Attribute,
  edgeAttributes,
  type GraphElement,
  graphEdges,
  graphNodes,
  nodeAttributes,
  type Spell,
  sourcesInWords,
} from './graph-view.js';
import { xml } from './xml.js';

/**
 * GEXF 1.3 with the time that things lasted. Every edge is directed, since common readers refuse files that mix; the
 * attribute `directed` says which have no direction.
 */
export async function* writeGexf(source: ExportSource): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '<meta>\n<creator>industry-education-graph</creator>\n<description>';
  for await (const lines of sourcesInWords(source)) yield xml(lines);
  yield '</description>\n</meta>\n';
  yield '<graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield attributes('node', nodeAttributes);
  yield attributes('edge', edgeAttributes);
  yield '<nodes>\n';
  for await (const page of graphNodes(source)) {
    yield page.map((node) => `<node ${idAndLabel(node)}>${inside(node)}</node>\n`).join('');
  }
  yield '</nodes>\n<edges>\n';
  for await (const page of graphEdges(source)) {
    yield page
      .map((edge) => {
        const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}"`;
        return `<edge ${idAndLabel(edge)} ${ends}>${inside(edge)}</edge>\n`;
      })
      .join('');
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes(of: 'node' | 'edge', list: readonly Attribute[]): string {
  const lines = list.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${of}" mode="static">\n${lines.join('')}</attributes>\n`;
}

const idAndLabel = ({ id, label }: GraphElement): string => `id="${xml(id)}" label="${xml(label)}"`;

function inside({ values, spell }: GraphElement): string {
  const lines = values.map(([name, value]) => `<attvalue for="${name}" value="${xml(String(value))}"/>`);
  return `<attvalues>${lines.join('')}</attvalues>${spell === undefined ? '' : spells(spell)}`;
}

function spells({ start, end }: Spell): string {
  const ends = [...(start ? [` start="${start}"`] : []), ...(end ? [` end="${end}"`] : [])];
  return `<spells><spell${ends.join('')}/></spells>`;
}
