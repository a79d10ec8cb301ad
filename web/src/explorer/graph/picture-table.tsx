import { useState } from 'react';
import { Link } from 'wouter';
import { organizationAddress } from '../address.js';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { When } from '../tie.js';
import { NodeMark } from './mark.js';
import { degrees, type Picture } from './picture.js';
import { useGraphWords } from './words/words.js';

interface Props {
  readonly picture: Picture;
  /** What can be done with organizations; without, the table only shows them. */
  readonly actions?: {
    readonly chosen: readonly string[];
    readonly onChoose: (ids: readonly string[]) => void;
    readonly onExpand: (id: string) => void;
    readonly onHide: (id: string) => void;
  };
  readonly onSelectEdge: (id: string) => void;
}

const firstRows = 50;

/** All that the picture shows, and all that one can do in it, as tables. */
export function PictureTable({ picture, actions, onSelectEdge }: Props) {
  const words = useWords();
  const own = useGraphWords();
  const number = useNumbers();
  const [allNodes, setAllNodes] = useState(false);
  const [allEdges, setAllEdges] = useState(false);
  const degree = degrees(picture);
  const names = new Map(picture.nodes.map(({ id, name }) => [id, name]));
  const nodes = allNodes ? picture.nodes : picture.nodes.slice(0, firstRows);
  const edges = allEdges ? picture.edges : picture.edges.slice(0, firstRows);
  return (
    <details className="picture-table">
      <summary>{own.asTable}</summary>
      <section className="scroll" aria-label={own.organizationsTable}>
        <table>
          <caption>{own.organizationsTable}</caption>
          <thead>
            <tr>
              <th scope="col">{own.name}</th>
              <th scope="col">{own.kind}</th>
              <th scope="col">{own.place}</th>
              <th scope="col">{own.tieCount}</th>
              {actions && <th scope="col">{own.actions}</th>}
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ id, name, kind, region }) => (
              <tr key={id}>
                <th scope="row">
                  {actions && (
                    <>
                      <input
                        type="checkbox"
                        aria-label={name}
                        checked={actions.chosen.includes(id)}
                        onChange={({ target }) =>
                          actions.onChoose(
                            target.checked ? [...actions.chosen, id] : actions.chosen.filter((each) => each !== id),
                          )
                        }
                      />{' '}
                    </>
                  )}
                  <Link href={organizationAddress(id)}>{name}</Link>
                </th>
                <td>
                  <NodeMark kind={kind} /> {words.kinds[kind]}
                </td>
                <td>{region?.name}</td>
                <td>{number(degree.get(id) ?? 0)}</td>
                {actions && (
                  <td>
                    <button type="button" aria-label={`${own.expand}: ${name}`} onClick={() => actions.onExpand(id)}>
                      {own.expand}
                    </button>{' '}
                    <button type="button" aria-label={`${own.hide}: ${name}`} onClick={() => actions.onHide(id)}>
                      {own.hide}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {nodes.length < picture.nodes.length && (
        <button type="button" onClick={() => setAllNodes(true)}>
          {own.moreRows(number(picture.nodes.length - nodes.length))}
        </button>
      )}
      <section className="scroll" aria-label={own.tiesTable}>
        <table>
          <caption>{own.tiesTable}</caption>
          <thead>
            <tr>
              <th scope="col">{own.fromEnd}</th>
              <th scope="col">{own.kind}</th>
              <th scope="col">{own.toEnd}</th>
              <th scope="col">{own.grade}</th>
              <th scope="col">{own.dates}</th>
              <th scope="col">{own.actions}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ id, source, target, kind, status, since, until }) => (
              <tr key={id}>
                <td>{names.get(source)}</td>
                <td>{own.edges[kind]}</td>
                <td>{names.get(target)}</td>
                <td>{status && words.grades[status]}</td>
                <td>
                  <When since={since} until={until} />
                </td>
                <td>
                  {kind !== 'PERSON' && (
                    <button
                      type="button"
                      aria-label={`${own.details}: ${names.get(source)} – ${names.get(target)}`}
                      onClick={() => onSelectEdge(id)}
                    >
                      {own.details}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {edges.length < picture.edges.length && (
        <button type="button" onClick={() => setAllEdges(true)}>
          {own.moreRows(number(picture.edges.length - edges.length))}
        </button>
      )}
    </details>
  );
}
