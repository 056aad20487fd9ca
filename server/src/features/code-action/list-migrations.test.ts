import assert from 'node:assert/strict';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { FIXTURE_ROOT, fixtureUri } from '../../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../../test/memory-file-system.ts';
import { createLanguageService } from '../../language-service.ts';

const CONFIG = `"stats_config": { "definitions": { "combat_skills": { "id": "combat_skills", "axes": [{ "name": "strength" }] } } }`;
const FILES: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'legacy/personality-data': [
    'a.npc.json',
    '{ "id": 1, "name": "A", "world_id": 7, "personality": { "combat": { "strength": 3 } }, "stats": {} }',
  ],
  'session/legacy-relationships': [
    'a.session.json',
    '{ "id": 1, "scene_id": 1, "world_id": 7, "flags": {}, "relationships": { "npc:1": { "affinity": 5 } } }',
  ],
  'legacy/world-schemas': [
    'b/world.json',
    '{ "id": 8, "name": "B", "meta": { "relationship_schemas": { "default": [{ "id": "any", "min": 0 }] } } }',
  ],
  'legacy/unsupported-spelling': [
    'b/world.json',
    '{ "id": 8, "name": "B", "meta": { "relationship_schemas": { "any": { "min": 0, "max": 9 } } } }',
  ],
};
const STYLE = { versioned: true, annotated: true, spell: (uri: string) => uri };

describe('the migration as a quick fix', () => {
  for (const [code, [path, text]] of Object.entries(FILES)) {
    it(`comes with ${code}, and mends it`, async () => {
      const fileSystem = new MemoryFileSystem([
        [fixtureUri('world.json'), `{ "id": 7, "name": "A", "meta": { ${CONFIG} } }`],
        [fixtureUri(path), text],
      ]);
      const service = createLanguageService({ fileSystem, logger: { info: () => {}, warn: () => {} } });
      await service.indexFolders([FIXTURE_ROOT]);
      const uri = fixtureUri(path);
      service.setDocument(uri, 1, text);
      const found = await findDiagnostic(code);
      assert.ok(found, code);
      const actions = await service.codeActions(uri, {
        range: found,
        invoked: true,
        lazy: false,
        style: STYLE,
      });
      const action = actions.find(({ command }) => command?.command === 'statLens.migrateFile');
      assert.ok(action?.diagnostics?.some((diagnostic) => diagnostic.code === code));
      const planned = await service.planMigration(uri);
      assert.ok(typeof planned !== 'string', String(planned));
      service.setDocument(uri, 2, planned.newText);
      assert.equal(await findDiagnostic(code), undefined);

      async function findDiagnostic(wanted: string): Promise<Range | undefined> {
        const diagnostics: Diagnostic[] = await service.diagnostics(uri);
        return diagnostics.find((diagnostic) => diagnostic.code === wanted)?.range;
      }
    });
  }
});
