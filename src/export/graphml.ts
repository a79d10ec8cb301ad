import type { ExportSource } from './export-source.js';
import {
  type Attribute,
  edgeAttributes,
  type GraphElement,
  graphEdges,
  graphNodes,
  nodeAttributes,
  sourcesInWords,
} from './graph-view.js';
import { xml } from './xml.js';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

const label: Attribute = { name: 'label', type: 'string' };

/** GraphML; every edge is directed, since common readers refuse files that mix, and `directed` says which are not. */
export async function* writeGraphml(source: ExportSource): AsyncGenerator<string> {
  yield head;
  yield key('graph', { name: 'sources', type: 'string' });
  yield [label, ...nodeAttributes].map((attribute) => key('node', attribute)).join('');
  yield [label, ...edgeAttributes].map((attribute) => key('edge', attribute)).join('');
  yield '<graph id="graph" edgedefault="directed">\n<data key="graph-sources">';
  for await (const lines of sourcesInWords(source)) yield xml(lines);
  yield '</data>\n';
  for await (const page of graphNodes(source)) {
    yield page.map((node) => `<node id="${xml(node.id)}">${inside('node', node)}</node>\n`).join('');
  }
  for await (const page of graphEdges(source)) {
    yield page
      .map((edge) => {
        const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}"`;
        return `<edge id="${xml(edge.id)}" ${ends}>${inside('edge', edge)}</edge>\n`;
      })
      .join('');
  }
  yield '</graph>\n</graphml>\n';
}

function key(of: string, { name, type }: Attribute): string {
  return `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type === 'integer' ? 'int' : type}"/>\n`;
}

function inside(of: string, { label, values }: GraphElement): string {
  const all = [['label', label] as const, ...values];
  return all.map(([name, value]) => `<data key="${of}-${name}">${xml(String(value))}</data>`).join('');
}
