import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { openFixture } from '../../test/fixture.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';

/** The outline of the last file of a fixture: a line per symbol, indented by its depth. */
async function outline(files: string): Promise<string[]> {
  const { service, uris } = await openFixture(files);
  return print(await service.documentSymbols(uris.at(-1) ?? ''), '');
}

function print(symbols: readonly DocumentSymbol[], indent: string): string[] {
  return symbols.flatMap(({ name, detail, kind, range, selectionRange, children }) => {
    assert.ok(
      range.start.line < selectionRange.start.line || range.start.character <= selectionRange.start.character,
    );
    const line = `${indent}${name}${detail === undefined ? '' : `: ${detail}`} (${SYMBOL_NAMES.get(kind)})`;
    return [line, ...print(children ?? [], `${indent}  `)];
  });
}

const SYMBOL_NAMES = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

describe('document symbols', () => {
  it('of a world are its definitions with axes, tiers and levels', async () => {
    const lines = await outline(HARBOUR_WORLD);
    assert.deepEqual(lines.slice(0, 8), [
      'Harbour Town: world 7 (Namespace)',
      '  attributes (Class)',
      '    strength: 0 to 100 (Property)',
      '    health: 0 to 120 (Property)',
      '    luck: 20 to 100 (Property)',
      '    able: strength 0 to 80 (EnumMember)',
      '    expert: strength from 80 (EnumMember)',
      '    hurt: health 0 to 70 (EnumMember)',
    ]);
    assert.ok(lines.includes('    champion: strength, luck (Enum)'));
  });

  it('of an NPC are her stats with their effective values', async () => {
    const mara = (HARBOUR_WORLD + MARA).replace(/(\/\/- npcs[\s\S]*)(\/\/- npc_states[\s\S]*)/, '$2$1');
    assert.deepEqual(await outline(mara), [
      'Mara: NPC 12 (Object)',
      '  attributes: battle_ready (Class)',
      '    strength: 90 expert (Property)',
      '    health: 65 hurt (Property)',
    ]);
  });

  it('of a state and of a session are those of the entities', async () => {
    assert.deepEqual(await outline(HARBOUR_WORLD + MARA), [
      'state of NPC 12 (Object)',
      '  attributes: battle_ready (Class)',
      '    health: 65 hurt (Property)',
    ]);
    const session =
      '//- one.session.json\n{"id":3,"scene_id":1,"flags":{},"stats":{"relationships":{"npc:12":{"affinity":5},"npc:13":{"affinity":50}}}}\n';
    assert.deepEqual(await outline(HARBOUR_WORLD + session), [
      'session 3 (Object)',
      '  relationships (Class)',
      '    npc:12 (Object)',
      '      affinity: 5 stranger (Property)',
      '    npc:13: close (Object)',
      '      affinity: 50 friend (Property)',
    ]);
  });

  it('of a package are its definitions and derivations, of a bundle all that it holds', async () => {
    const definitions = '{"t":{"id":"t","axes":[{"name":"heat"}]}}';
    const text = `//- t.stat_package.json\n{"id":"temper","label":"T","definitions":${definitions},"derivation_capabilities":[{"id":"x","to_stat_definition":"t"}]}\n`;
    assert.deepEqual(await outline(text), [
      'temper: stat package (Package)',
      '  t (Class)',
      '    heat: 0 to 100 (Property)',
      '  x: computes t (Function)',
    ]);
    const bundle = `//- a.bundle.json\n{"schema_version":1,"core":{"world":{"name":"W","meta":{"stats_config":{"definitions":${definitions}}}},"npcs":[{"source_id":4,"name":"Eel","stats":{"t":{"heat":300}}}]}}\n`;
    assert.deepEqual(await outline(bundle), [
      'W (Namespace)',
      '  t (Class)',
      '    heat: 0 to 100 (Property)',
      'Eel: NPC 4 (Object)',
      '  t (Class)',
      '    heat: 100 (Property)',
    ]);
  });

  it('stay while the JSON is broken, and always have a name', async () => {
    const broken = `//- world.json\n{"name":"\u202e","meta":{"stats_config":{"definitions":{"":{"axes":[{"name":""},{"name":"might"`;
    assert.deepEqual(await outline(broken), [
      '\\u202e (Namespace)',
      '  (no name) (Class)',
      '    (no name): 0 to 100 (Property)',
      '    might: 0 to 100 (Property)',
    ]);
  });

  it('have a name that people can see, where only blanks are written', async () => {
    const text = `//- world.json\n{"name":" \\t","meta":{"stats_config":{"definitions":{"\u3000":{"axes":[{"name":"  "}]}}}}}`;
    assert.deepEqual(await outline(text), [
      ' \\u0009 (Namespace)',
      '  (no name) (Class)',
      '    (no name): 0 to 100 (Property)',
    ]);
  });

  it('become a list for editors whose outlines have no levels', async () => {
    const { service, uris } = await openFixture(HARBOUR_WORLD);
    const [uri = ''] = uris;
    const flat = await service.flatDocumentSymbols(uri);
    assert.deepEqual(
      flat.slice(0, 3).map(({ name, containerName }) => [name, containerName]),
      [
        ['Harbour Town', undefined],
        ['attributes', 'Harbour Town'],
        ['strength', 'attributes'],
      ],
    );
    assert.equal(flat[0]?.location.uri, uri);
  });
});
