import assert from 'node:assert/strict';
import { createLanguageService } from '../src/language-service.ts';
import { LocatedText } from '../src/syntax/located-text.ts';
import { FIXTURE_ROOT, fixtureUri } from './fixture-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

const WORLD = `{
  "id": 7,
  "meta": {
    "stats_config": {
      "definitions": {
        "mood": {
          "display_name": "Weather",
          "tiers": [{ "id": "valence_high", "axis_name": "valence", "min": 60, "max": 79, "display_name": "Sunny" }]
        }
      }
    }
  }
}
`;

async function openGame(config: object) {
  const texts = {
    'world.json': WORLD,
    'mara.npc.json': '{"id": 1, "name": "Mara", "stats": {"mood": {"valence": 70, "arousal": 140}}}',
    'statlens.config.json': JSON.stringify(config),
  };
  const fileSystem = new MemoryFileSystem(
    Object.entries(texts).map(([path, text]) => [fixtureUri(path), text] as const),
  );
  const service = createLanguageService({ fileSystem, logger: { info: () => {}, warn: () => {} } });
  await service.indexFolders([FIXTURE_ROOT]);
  const hover = async (needle: string) => {
    const position = new LocatedText(WORLD).lines().positionAt(WORLD.indexOf(needle));
    const found = await service.hover(fixtureUri('world.json'), {
      ...position,
      character: position.character + 2,
    });
    return JSON.stringify(found?.contents ?? '');
  };
  const effective = () => {
    const result = service.effectiveStats({ uri: fixtureUri('mara.npc.json') });
    assert.ok(typeof result !== 'string');
    return result;
  };
  return { service, hover, effective };
}

describe('a stats_config as an overlay', () => {
  it('decides what values are worth, and is none unless the config says so', async () => {
    const overlaid = await openGame({ packages: { statsConfig: 'overlay' } });
    const mood = Object(overlaid.effective().effective['mood']);
    assert.deepEqual([mood.valence, mood.arousal, mood.valenceTierId], [70, 100, 'valence_high']);
    const complete = await openGame({});
    assert.equal(Object(complete.effective().effective['mood'])['valenceTierId'], undefined);
  });

  it('shows a tier with all that the packages say of its definition', async () => {
    const { hover } = await openGame({ packages: { statsConfig: 'overlay' } });
    assert.match(await hover('"valence_high"'), /60.*79/);
    assert.match(await hover('"mood"'), /arousal/);
  });

  it('leads from a tier to its place in the overlay, and to none for tiers of packages', async () => {
    const { effective } = await openGame({ packages: { statsConfig: 'overlay' } });
    const text = JSON.stringify(effective());
    assert.ok(text.includes('/meta/stats_config/definitions/mood/tiers/0'));
    assert.doesNotMatch(text, /mood\/tiers\/[1-9]/);
  });

  it('is judged by the values of entities', async () => {
    const { service } = await openGame({
      packages: { statsConfig: 'overlay' },
      rules: { 'entity/*': 'error' },
    });
    assert.deepEqual(
      service
        .check(fixtureUri('mara.npc.json'))
        .map(({ code, severity, path }) => [code, severity, path.at(-1)]),
      [['entity/clamped', 'error', 'arousal']],
    );
  });
});
