import { useMemo, useRef, useState } from 'react';
import { useAddress } from '../address.js';
import { Ends } from '../connection/ends.js';
import { useMembers } from '../connection/use-members.js';
import { When, whenOf } from '../connection/when.js';
import { useNumbers } from '../language/dates.js';
import { useWords } from '../language/language.js';
import type { AroundQueryVariables } from '../questions/types.js';
import { State } from '../state.js';
import { type Files, TakeAlong } from '../take/take-along.js';
import { Drawing, type DrawingHandle } from './drawing.js';
import './graph.css';
import { Legend } from './legend.js';
import { Missing } from './missing.js';
import { degrees, without } from './picture.js';
import { PictureTable } from './picture-table.js';
import { pinOf, pinsOf } from './pins.js';
import { SelectedEdge, SelectedNode } from './selected.js';
import { TakePicture } from './take-picture.js';
import { usePicture } from './use-picture.js';
import { useGraphWords } from './words/words.js';

const depths = ['1', '2', '3'];
const limits = ['50', '200', '500', '1000', '2000'];
const hubLimits = ['20', '50', '200'];

/** The graph around some organizations, drawn; every choice is in the address. */
export function GraphPage() {
  const words = useWords();
  const own = useGraphWords();
  const number = useNumbers();
  const [address, change] = useAddress();
  const drawing = useRef<DrawingHandle>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const picked = address.getAll('around');
  const members = useMembers(picked, 0);
  const central = members.ids ?? [];
  const [expand, hide, off] = [address.getAll('expand'), address.getAll('hide'), address.getAll('off')];
  const pinTexts = address.getAll('pin');
  const [selected, edge, asOf] = [address.get('selected'), address.get('tie'), address.get('asOf')];
  const [depth, limit, hubs] = [address.get('depth') ?? '1', address.get('limit') ?? '200', address.get('hubs')];
  const { asked, picture, truncated, expandedCut, variables } = usePicture(
    {
      organizations: central,
      depth: Number(depth),
      limit: Number(limit),
      where: {
        ...whenOf(address),
        ...(hubs && { maxDegree: Number(hubs) }),
      },
    },
    expand,
  );
  // Only what changes the picture may draw it anew.
  const key = JSON.stringify([central, hide, off]);
  const visible = useMemo(() => {
    const [centralIds, hidden, left] = JSON.parse(key) as string[][];
    return without(
      picture,
      ({ id, kind }) => !centralIds?.includes(id) && (hidden?.includes(id) || left?.includes(kind) || false),
      ({ kind, status }) => left?.includes(kind) || (status !== null && left?.includes(status)) || false,
    );
  }, [picture, key]);
  const pinKey = pinTexts.join(' ');
  const pins = useMemo(() => pinsOf(pinKey ? pinKey.split(' ') : []), [pinKey]);
  const node = visible.nodes.find(({ id }) => id === selected);
  const select = (id: string | null) => change({ selected: id ?? undefined, tie: undefined }, { replace: true });
  const toggleExpanded = (id: string) => {
    if (central.includes(id)) return;
    change({ expand: expand.includes(id) ? expand.filter((each) => each !== id) : [...expand, id] });
  };
  const hideAll = (ids: readonly string[]) => {
    const hidden = ids.filter((id) => !central.includes(id));
    change({ hide: [...new Set([...hide, ...hidden])], selected: undefined });
  };
  const withoutPin = (id: string) => pinTexts.filter((text) => !text.endsWith(`,${id}`));
  const togglePin = (id: string) => {
    const place = drawing.current?.placesNow().get(id);
    if (pins.has(id)) change({ pin: withoutPin(id) }, { replace: true });
    else if (place) change({ pin: [...pinTexts, pinOf(id, place)] }, { replace: true });
  };
  return (
    <div className="graph-page">
      <h1>{own.title}</h1>
      <p>{own.hint}</p>
      <Ends
        label={own.around}
        ids={picked}
        onChange={(ids) => change({ around: ids, expand: [], hide: [], pin: [], selected: undefined, tie: undefined })}
      />
      <div className="facets">
        <label>
          {own.depth}
          <select value={depth} onChange={({ target }) => change({ depth: target.value })}>
            {depths.map((each) => (
              <option key={each} value={each}>
                {own.depths(each)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {own.most}
          <select value={limit} onChange={({ target }) => change({ limit: target.value })}>
            {limits.map((each) => (
              <option key={each} value={each}>
                {own.organizations(number(Number(each)))}
              </option>
            ))}
          </select>
        </label>
        <label>
          {own.hubs}
          <select value={hubs ?? ''} onChange={({ target }) => change({ hubs: target.value })}>
            <option value="">{own.hubsAny}</option>
            {hubLimits.map((each) => (
              <option key={each} value={each}>
                {own.hubsOver(each)}
              </option>
            ))}
          </select>
        </label>
        <When />
      </div>
      {members.cut && (
        <p className="cut">{words.regionCut(members.cut.region, number(members.cut.shown), number(members.cut.all))}</p>
      )}
      <State asked={asked} />
      {picture.nodes.length > 0 && (
        <>
          <div role="status">
            {own.counts(number(visible.nodes.length), number(visible.edges.length))}{' '}
            {truncated ? (
              <span className="cut">
                {own.cut(number(picture.nodes.length))} <Missing variables={variables} picture={picture} />
              </span>
            ) : (
              own.whole
            )}{' '}
            {expandedCut && <span className="cut">{own.expandedCut}</span>}{' '}
            {visible.nodes.length < picture.nodes.length &&
              own.hidden(number(picture.nodes.length - visible.nodes.length))}{' '}
            {hide.length > 0 && (
              <button type="button" onClick={() => change({ hide: [] })}>
                {own.showHidden}
              </button>
            )}
          </div>
          <div className="beside">
            <Drawing
              picture={visible}
              pins={pins}
              selected={selected}
              handle={drawing}
              onSelect={select}
              onSelectEdge={(id) => change({ tie: id, selected: undefined }, { replace: true })}
              onExpand={toggleExpanded}
              onHide={(id) => hideAll([id])}
              onPin={(id, point) => change({ pin: [...withoutPin(id), pinOf(id, point)] }, { replace: true })}
              onLasso={setChosen}
            />
            <aside>
              {chosen.length > 0 && (
                <section className="selected" aria-live="polite">
                  <h2>{own.lassoed(number(chosen.length))}</h2>
                  <div className="buttons">
                    <button
                      type="button"
                      onClick={() => {
                        hideAll(chosen);
                        setChosen([]);
                      }}
                    >
                      {own.hide}
                    </button>
                    <button
                      type="button"
                      onClick={() => {
                        change({ around: chosen.slice(0, 250), expand: [], hide: [], pin: [] });
                        setChosen([]);
                      }}
                    >
                      {own.aroundThese}
                    </button>
                    <button type="button" onClick={() => setChosen([])}>
                      {own.deselect}
                    </button>
                  </div>
                </section>
              )}
              {edge ? (
                <SelectedEdge id={edge} onClose={() => change({ tie: undefined }, { replace: true })} />
              ) : node ? (
                <SelectedNode
                  node={node}
                  shownTies={degrees(visible).get(node.id) ?? 0}
                  asOf={asOf}
                  central={central.includes(node.id)}
                  pinned={pins.has(node.id)}
                >
                  {!central.includes(node.id) && (
                    <>
                      <button type="button" onClick={() => toggleExpanded(node.id)}>
                        {expand.includes(node.id) ? own.collapse : own.expand}
                      </button>
                      <button type="button" onClick={() => hideAll([node.id])}>
                        {own.hide}
                      </button>
                    </>
                  )}
                  <button type="button" onClick={() => togglePin(node.id)}>
                    {pins.has(node.id) ? own.unpin : own.pin}
                  </button>
                </SelectedNode>
              ) : (
                <p>{own.nothingSelected}</p>
              )}
              <Legend picture={picture} off={off} onChange={(left) => change({ off: left }, { replace: true })} />
            </aside>
          </div>
          <TakePicture
            picture={visible}
            placesNow={() => drawing.current?.placesNow() ?? new Map()}
            title={own.title}
          />
          <PictureTable
            picture={visible}
            actions={{
              chosen,
              onChoose: setChosen,
              onExpand: toggleExpanded,
              onHide: (id) => hideAll([id]),
            }}
            onSelectEdge={(id) => change({ tie: id, selected: undefined }, { replace: true })}
          />
          <TakeAlong title={own.title} files={filesOf(variables)} />
        </>
      )}
    </div>
  );
}

/** The answer as the server writes it: each argument of the question is a parameter of the same name. */
function filesOf({ organizations, depth, limit, where }: AroundQueryVariables): Files {
  return {
    path: '/export/neighborhood',
    parameters: [
      ...[organizations].flat().map((id) => ['organizations', id] as const),
      ['depth', String(depth)],
      ['limit', String(limit)],
      ['where', JSON.stringify(where ?? {})],
    ],
  };
}
