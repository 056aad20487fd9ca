import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/tools/project-paths.ts';
import { openFixture } from './fixture.ts';
import { fixtureUri } from './fixture-files.ts';

interface Snippet {
  readonly prefix?: unknown;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(inProject('client/snippets/stat-files.json'), 'utf8'),
);

/** A snippet as it is inserted by someone who changes nothing. */
function expand(name: string): string {
  const lines = snippets[`Stat Lens: ${name}`]?.body ?? [];
  return lines
    .join('\n')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$0/g, '');
}

/** What the given files say is wrong with them. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const text = Object.entries(files).map(([path, content]) => `//- ${path}\n${content}\n`);
  const { service } = await openFixture(text.join(''));
  return Object.keys(files).flatMap((path) =>
    service.check(fixtureUri(path)).map(({ code, message }) => `${path} ${code}: ${message}`),
  );
}

const ENTITIES = {
  'npcs/a.npc.json': expand('NPC'),
  'npc_states/a.npc_state.json': expand('NPC state'),
  'sessions/a.session.json': expand('session'),
};

describe('snippets', () => {
  it('of whole files make a project without problems', async () => {
    const files = { 'world.json': expand('world'), 'statlens.config.json': expand('settings') };
    assert.deepEqual(await problemsOf({ ...files, ...ENTITIES }), []);
  });

  it('of parts of a world fit into it', async () => {
    const [before = '', after = ''] = expand('world').split(/"attitude": \{[\s\S]*\n\t{4}\}/);
    const definition = expand('definition').replace('"levels": []', `"levels": [${expand('level')}]`);
    const text = `${before}${definition}${after}`;
    const world = JSON.parse(text);
    world.meta.stats_config.definitions.attitude.axes = [JSON.parse(expand('axis'))];
    const tier = JSON.parse(expand('tier'));
    const { tiers } = world.meta.stats_config.definitions.attitude;
    world.meta.stats_config.definitions.attitude.tiers = [
      { ...tiers[0], max: tier.min },
      tier,
      { ...tiers[1], id: 'close', min: tier.max },
    ];
    assert.deepEqual(await problemsOf({ 'world.json': JSON.stringify(world), ...ENTITIES }), []);
  });

  it('stay out of the suggestions, where the server offers the same with what the project knows', () => {
    for (const [name, { prefix, description }] of Object.entries(snippets)) {
      assert.equal(prefix, undefined, name);
      assert.notEqual(description, '', name);
    }
  });

  it('are templates of files exactly when they are whole files', () => {
    for (const [name, { body, isFileTemplate = false }] of Object.entries(snippets)) {
      const isWhole = body[0] === '{' && !/level/.test(name);
      assert.equal(isFileTemplate, isWhole, name);
    }
  });
});
