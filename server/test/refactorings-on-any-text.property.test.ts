import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import type { LanguageService } from '../src/language-service.ts';
import { parseText } from '../src/syntax/parse-text.ts';
import { openFixture } from './fixture.ts';
import { fixtureUri } from './fixture-files.ts';
import { HARBOUR_WORLD, MARA } from './small-harbour.ts';
import { applyChange, drawChange, placeInText } from './text-change.ts';

/** A world whose stats_config lies over a package, beside the one that is complete. */
const OVERLAY = `//- over/statlens.config.json
{ "packages": { "builtIn": ["core.relationships"], "statsConfig": "overlay" } }
//- over/world.jsonc
{ "id": 8, "name": "Over", "meta": { "stats_config": { "definitions": {
  // closer than close
  "relationships": { "tiers": [{ "id": "lover", "axis_name": "affinity", "min": 85 }, { "id": "friend", "axis_name": "affinity", "min": 30, "max": 59 }] },
  "own": { "id": "own", "axes": [{ "name": "a" }], "tiers": [{ "id": "u", "axis_name": "a", "min": 50 }, { "id": "t", "axis_name": "a", "min": 5, "max": 50 }] }
} } } }
//- over/npcs/ida.npc.json
{ "id": 20, "world_id": 8, "name": "Ida", "stats": { "relationships": { "affinity": 90 }, "own": { "a": 50 } } }
`;

const PATHS = [
  'world.json',
  'npcs/mara.npc.json',
  'npc_states/mara.npc_state.json',
  'over/world.jsonc',
  'over/npcs/ida.npc.json',
];

/** A stretch of text becomes another: mostly numbers and ids, so that much of it still means something. */
const change = drawChange(
  fc.constantFrom('0', '5', '90', '-1', '.5', '"', ',', '{', '}', ']', 'null', '"a": 1,', '/* x */', '', ' '),
  3,
);

/** These say in their titles what they change. */
const TELLING = /^(Add|Split) /;

describe('refactorings of any text', () => {
  it('leave JSON where there was JSON, and effective stats as they were', async () => {
    const { service, uris, fileSystem } = await openFixture(HARBOUR_WORLD + MARA + OVERLAY);
    const original = new Map(uris.map((uri) => [uri, fileSystem.texts.get(uri) ?? '']));
    const tried = new Set<string>();
    let version = 1;
    const set = (uri: string, text: string) => service.setDocument(uri, version++, text);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PATHS),
        fc.array(change, { maxLength: 2 }),
        placeInText,
        fc.nat(),
        async (path, changes, at, pick) => {
          const uri = fixtureUri(path);
          const text = changes.reduce(applyChange, original.get(uri) ?? '');
          set(uri, text);
          const actions = await offer(service, uri, Math.floor(at * text.length));
          const action = actions[pick % Math.max(1, actions.length)];
          if (action !== undefined) {
            tried.add(action.title.replaceAll(/"[^"]*"|-?\d+(\.\d+)?/g, '*'));
            const before = listEffective(service);
            const changed = await apply(service, action);
            for (const [target, after] of changed) set(target, after);
            const own = changed.get(uri) ?? text;
            assert.ok(isJson(path, own) || !isJson(path, text), own);
            if (!TELLING.test(action.title)) assert.deepEqual(listEffective(service), before, action.title);
            for (const target of changed.keys()) await service.closeDocument(target);
          }
          await service.closeDocument(uri);
        },
      ),
      { numRuns: 80, seed: 11 },
    );
    assert.ok(tried.size >= 8, [...tried].join('\n'));
  }).timeout(60_000);
});

async function offer(service: LanguageService, uri: string, offset: number): Promise<readonly CodeAction[]> {
  const position = (await service.workspace.locate(uri))?.lines().positionAt(offset);
  assert.ok(position);
  const style = { versioned: true, annotated: true, creates: true, spell: String };
  const range = { start: position, end: position };
  return service.codeActions(uri, { range, only: ['refactor'], invoked: true, lazy: false, style });
}

/** The texts that come of an action, by uri. */
async function apply(service: LanguageService, { edit }: CodeAction): Promise<ReadonlyMap<string, string>> {
  const changed = new Map<string, string>();
  for (const step of edit?.documentChanges ?? []) {
    if (!('edits' in step)) continue;
    const { uri } = step.textDocument;
    const before = (await service.workspace.locate(uri))?.text ?? '';
    const edits = step.edits.flatMap((each) => ('newText' in each ? [each] : []));
    changed.set(uri, TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, before), edits));
  }
  return changed;
}

function isJson(path: string, text: string): boolean {
  return parseText(text, { comments: path.endsWith('.jsonc') }).problems.every(
    ({ code }) => code !== 'syntax/invalid-json',
  );
}

function listEffective(service: LanguageService): readonly unknown[] {
  return ['npc:12', 'npc:20'].map((entity) => {
    const result = service.effectiveStats({ entity });
    return typeof result === 'string' ? result : result.effective;
  });
}
