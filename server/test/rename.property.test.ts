import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listEffectiveStats, toEffectiveEntity } from '../src/effective/effective-entity.ts';
import { listFileMentions } from '../src/features/symbols/file-mentions.ts';
import { locateOccurrence } from '../src/features/symbols/locate-occurrence.ts';
import type { LanguageService } from '../src/language-service.ts';
import { openFixture } from './fixture.ts';
import { splitFiles } from './fixture-files.ts';
import { applyChanges } from './rename-fixture.ts';

/** A name that stands nowhere in the projects, so that what is renamed is told from everything else. */
const FRESH = 'zz_new_zz';
/**
 * These compare what has one name in several worlds or packages, and renaming is what makes two things of that: a
 * definition is unlike that of a package all at once, or not used any more in the other world.
 */
const COMPARING: readonly string[] = ['config/overlay-or-complete', 'definition/unused'];
/** The same projects in every run, so that a merge never fails by luck; change it to look for more. */
const SEED = 20_261_122;
const STYLE = { versioned: false, annotated: false, spell: (uri: string) => uri };

const axisName = fc.constantFrom('might', 'luck', 'wit');
const partId = fc.constantFrom('low', 'high', 'might', 'd');
const definitionId = fc.constantFrom('d', 'e');
const value = fc.integer({ min: 0, max: 100 });

const definition = fc
  .record({
    axes: fc.uniqueArray(axisName, { minLength: 1 }),
    tiers: fc.array(fc.record({ id: partId, min: value }), { maxLength: 3 }),
    levels: fc.array(fc.record({ id: partId, min: value }), { maxLength: 2 }),
  })
  .map(({ axes, tiers, levels }) => ({
    axes: axes.map((name) => ({ name, semantic_type: `${name}_type` })),
    tiers: tiers.map(({ id, min }, i) => ({ id, axis_name: axes[i % axes.length] ?? '', min, max: min })),
    levels: levels.map(({ id, min }, i) => ({
      id,
      priority: i,
      conditions: Object.fromEntries([[axes[i % axes.length] ?? '', { type: 'min', min_value: min }]]),
    })),
  }));

const definitions = fc
  .dictionary(definitionId, definition, { minKeys: 1 })
  .map((all) => Object.fromEntries(Object.entries(all).map(([id, parts]) => [id, { id, ...parts }])));

const block = fc.dictionary(
  fc.oneof(
    axisName,
    axisName.map((name) => `${name}TierId`),
    fc.constantFrom('levelId', 'note'),
  ),
  fc.oneof(value, partId),
);
const stats = fc.dictionary(definitionId, block, { maxKeys: 2 });
const modifiers = fc.array(fc.record({ type: fc.constant('additive'), axis: axisName, value }), {
  maxLength: 2,
});
const metadata = fc.dictionary(definitionId, fc.record({ modifiers }), { maxKeys: 1 });
const gate = fc.record({ definitionId, axis: axisName, minTierId: partId, minLevelId: partId });

/** A project of two worlds with NPCs in both, a state, a session, an item and, now and then, a package or an overlay. */
const project = fc
  .record({
    worlds: fc.tuple(definitions, definitions),
    gates: fc.array(gate, { maxLength: 1 }),
    npcs: fc.array(fc.record({ world: fc.constantFrom(1, 2), stats, metadata }), {
      minLength: 1,
      maxLength: 4,
    }),
    state: stats,
    session: stats,
    item: metadata,
    package: fc.option(definitions, { nil: undefined }),
    overlay: fc.boolean(),
    loads: fc.boolean(),
  })
  .map((parts) => {
    const file = (path: string, content: unknown) =>
      `//- ${path}\n${JSON.stringify(content, undefined, 1)}\n`;
    const worlds = parts.worlds.map((all, i) =>
      file(`${i + 1}.world.json`, {
        id: i + 1,
        meta: { stats_config: { definitions: all }, gates: parts.gates },
      }),
    );
    const npcs = parts.npcs.map(({ world, ...rest }, i) =>
      file(`npcs/${i}.npc.json`, {
        id: i,
        world_id: world,
        name: `N${i}`,
        stats: rest.stats,
        stats_metadata: rest.metadata,
      }),
    );
    const entities = Object.fromEntries(
      Object.entries(parts.session).map(([id, values]) => [id, { 'npc:0': values }]),
    );
    const target = Object.keys(parts.package ?? {})[0] ?? 'd';
    const derivation = { id: 'x', from_semantic_types: [], to_stat_definition: target, formulas: [] };
    return [
      file('statlens.config.json', {
        packages: {
          statsConfig: parts.overlay ? 'overlay' : 'complete',
          files: parts.overlay || parts.loads ? ['*.stat_package.json'] : [],
        },
      }),
      ...worlds,
      ...npcs,
      file('npc_states/0.npc_state.json', { npc_id: 0, stats: parts.state }),
      file('a.session.json', { id: 1, scene_id: 1, world_id: 1, flags: {}, stats: entities }),
      file('a.item.json', { id: 5, world_id: 2, name: 'I', stats: {}, stats_metadata: parts.item }),
      ...(parts.package === undefined
        ? []
        : [
            file('p.stat_package.json', {
              id: 'p',
              label: 'P',
              definitions: parts.package,
              derivation_capabilities: [derivation],
            }),
          ]),
    ].join('');
  });

/** Everything the game makes of a project, and everything that is wrong with it, with another name for the fresh one. */
function observe(service: LanguageService, name: string): unknown {
  const { workspace } = service;
  const rename = (value: unknown): string => JSON.stringify(value).replaceAll(FRESH, name);
  const files = [...workspace.files()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return files.map((file) => ({
    effective: file.records.flatMap((record) =>
      record.kind === 'npc' || record.kind === 'session'
        ? listEffectiveStats(workspace, toEffectiveEntity(workspace, { file, record })).map((each) =>
            rename([each.definitionId, each.entityKey, each.raw, each.stats]),
          )
        : [],
    ),
    problems: service
      .check(file.uri)
      .filter(({ code }) => !COMPARING.includes(code))
      .map(({ code, severity, path }) => rename([code, severity, path]))
      .sort(),
  }));
}

/** The place of the nth name of a definition, axis, tier or level that is declared in a project. */
async function pickDeclaration(service: LanguageService, choice: number) {
  const all = [...service.workspace.files()].flatMap((file) =>
    listFileMentions(file).flatMap(({ mention }) =>
      mention.role === 'declaration' ? [{ file, mention }] : [],
    ),
  );
  const stated = all.filter(({ mention }) => ['definition', 'axis', 'tier', 'level'].includes(mention.kind));
  const picked = stated[choice % stated.length];
  const located = picked && (await service.workspace.locate(picked.file.uri));
  const id = located && locateOccurrence(located, picked.mention);
  assert.ok(picked && located && id);
  const position = located.lines().positionAt(id.span.start);
  return { uri: picked.file.uri, position, name: picked.mention.name };
}

describe('renaming', () => {
  it('changes no effective value and no problem, but for the name, and can be taken back', async () => {
    let renamed = 0;
    let restored = 0;
    await fc.assert(
      fc.asyncProperty(
        project,
        fc.nat(),
        fc.constantFrom(FRESH, FRESH, 'luck', 'high', 'e'),
        async (text, choice, name) => {
          const { service } = await openFixture(text);
          const place = await pickDeclaration(service, choice);
          const edit = await service.rename(place.uri, { ...place, newName: name, style: STYLE });
          if (typeof edit === 'string' || place.name === name) return;
          renamed++;
          const changed = applyChanges(text, edit);
          const after = (await openFixture(changed)).service;
          if (name === FRESH) {
            assert.deepEqual(observe(after, place.name), observe(service, place.name));
            const others = splitFiles(text).filter(([path]) => !edit.changes?.[`file:///game/${path}`]);
            for (const [path, content] of others) assert.ok(changed.includes(`//- ${path}\n${content}`));
          }
          const back = await after.rename(place.uri, { ...place, newName: place.name, style: STYLE });
          // What two things shared is free for neither once one of them has left it.
          if (typeof back === 'string') return;
          assert.equal(applyChanges(changed, back), text);
          restored++;
        },
      ),
      { numRuns: 60, seed: SEED },
    );
    assert.ok(restored > 20, `of ${renamed} changes only ${restored} could be taken back`);
  });
});
