import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LocatedText } from '../src/syntax/located-text.ts';
import { parseText } from '../src/syntax/parse-text.ts';
import { walkNodes } from '../src/syntax/walk-nodes.ts';
import { applyItem } from './completion-fixture.ts';
import { openFixture } from './fixture.ts';
import { fixtureUri } from './fixture-files.ts';
import { HARBOUR_WORLD, MARA } from './small-harbour.ts';

const OTHERS = `//- sessions/a.session.json
{ "id": 3, "world_id": 7,
  "flags": { "gameObjects": { "objects": { "npc:12": { "components": [{ "type": "stats:relationships", "data": { "affinity": 50 } }] } } } },
  "stats": { "attributes": { "session": {"strength":12} }, "relationships": { "npc:12": { "affinity": 5, "affinityTierId": "stranger" } } } }
//- items/charm.item.json
[
\t{
\t\t"id": 5, "name": "Charm", "meta": { "gate": { "definitionId": "attributes", "axis": "strength", "minTierId": "able" } },
\t\t"stats_metadata": { "attributes": { "modifiers": [{ "type": "additive", "axis": "strength", "value": 5 }, {}] } }
\t}
]
//- own.stat_package.json
{
  "id": "own", "label": "Own", "definitions": { "focus": { "id": "focus", "axes": [{ "name": "aim", "semantic_type": "calm" }] } },
  "derivation_capabilities": [{
    "id": "d", "from_semantic_types": ["calm"], "to_stat_definition": "focus", "priority": 5,
    "formulas": [{ "source_semantic_types": { "c": "calm" }, "weights": { "c": 1 }, "output_axis": "aim" }],
    "transforms": [{ "output_key": "label", "conditions": [{ "when": { "aim": { "gte": 5 } }, "then": "x" }], "default": null }]
  }]
}
`;

const PATHS = [
  'world.json',
  'npcs/mara.npc.json',
  'npc_states/mara.npc_state.json',
  'sessions/a.session.json',
  'items/charm.item.json',
  'own.stat_package.json',
];

/** What somebody may have done just before asking, at a share of all places where it can be done. */
interface Opening {
  readonly kind: 'any' | 'value' | 'front' | 'back' | 'between';
  /** With a mark at the cursor. */
  readonly typed: string;
  readonly at: number;
}

const opening: fc.Arbitrary<Opening> = fc.record({
  kind: fc.constantFrom('any', 'value', 'front', 'back', 'between'),
  typed: fc.constantFrom('|', ' | ', '"|"', '" |"', '\n  |', '\n  "|\n', 'st|', '"s|t"', '"|st"'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

/** The text with a place opened in it, and the cursor there. */
function open(text: string, { kind, typed, at }: Opening): { text: string; offset: number } {
  const pick = <T>(items: readonly T[]) => items[Math.floor(at * items.length)];
  if (kind === 'any') return { text, offset: Math.floor(at * (text.length + 1)) };
  const nodes = [...walkNodes(new LocatedText(text).root())];
  const [left = '', right = ''] = typed.split('|');
  const put = (start: number, end: number, before: string, after = '') => {
    const head = text.slice(0, start) + before + left;
    return { text: head + right + after + text.slice(end), offset: head.length };
  };
  if (kind === 'value') {
    const node = pick(
      nodes.flatMap(({ type, children }) => (type === 'property' ? (children?.[1] ?? []) : [])),
    );
    return node ? put(node.offset, node.offset + node.length, '') : { text, offset: 0 };
  }
  const container = pick(nodes.filter(({ children, type }) => children !== undefined && type !== 'property'));
  if (container === undefined) return { text, offset: 0 };
  const items = container.children ?? [];
  const last = items.at(-1);
  if (kind === 'front' || last === undefined) return put(container.offset + 1, container.offset + 1, '');
  const end = last.offset + last.length;
  if (kind === 'back') return put(end, end, at > 0.5 ? ',' : ' ');
  const first = items[0] ?? last;
  const between = first.offset + first.length;
  return put(between, between, at > 0.5 ? ',' : ' ');
}

describe('completion', () => {
  it('leaves JSON without a key twice, whatever is chosen wherever something was begun', async () => {
    const { service, fileSystem } = await openFixture(HARBOUR_WORLD + MARA + OTHERS);
    let version = 1;
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), opening, fc.boolean(), async (path, begun, snippets) => {
        const uri = fixtureUri(path);
        const { text, offset } = open(fileSystem.texts.get(uri) ?? '', begun);
        service.setDocument(uri, version++, text);
        const position = new LocatedText(text).lines().positionAt(offset);
        const list = await service.completion(uri, position, { snippets });
        for (const item of list?.items ?? []) {
          offered++;
          const after = applyItem(text, item, list);
          const { problems } = parseText(after, { comments: false });
          assert.deepEqual(problems, [], `${item.label} at ${offset} of\n${text}\nmakes\n${after}`);
        }
        await service.closeDocument(uri);
      }),
      { numRuns: 250 },
    );
    assert.ok(offered > 500);
  });
});
