import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { FIXTURE_ROOT, fixtureUri } from '../../../test/fixture-files.ts';
import { MemoryFileSystem } from '../../../test/memory-file-system.ts';
import { createLanguageService } from '../../language-service.ts';
import { COMMANDS } from '../../protocol/commands.ts';

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
      const request = { range: found, invoked: true, lazy: false, style: STYLE };
      const migrationIn = (actions: readonly CodeAction[]) => {
        const migrations = actions.filter(({ title }) => title.startsWith('Migrate'));
        assert.deepEqual(
          migrations.map(({ title }) => title),
          ['Migrate to stats'],
        );
        assert.ok(migrations[0]?.diagnostics?.some((diagnostic) => diagnostic.code === code));
        return migrations[0];
      };
      const commands = new Set([COMMANDS.migrateFile]);
      const { command, edit } = migrationIn(await service.codeActions(uri, { ...request, commands })) ?? {};
      assert.deepEqual(
        [command?.command, command?.arguments, edit],
        [COMMANDS.migrateFile, [uri], undefined],
      );
      const done = migrationIn(await service.codeActions(uri, request));
      assert.equal(done?.command, undefined);
      const data = migrationIn(await service.codeActions(uri, { ...request, lazy: true }))?.data;
      const sent: unknown = JSON.parse(JSON.stringify(data));
      assert.deepEqual(await service.resolveCodeAction(sent, STYLE), done?.edit);
      const planned = await service.planMigration(uri);
      assert.ok(typeof planned !== 'string', String(planned));
      const textDocument = { uri, version: 1 };
      assert.deepEqual(done?.edit, { documentChanges: [{ textDocument, edits: planned.textEdits }] });
      service.setDocument(uri, 2, planned.newText);
      assert.equal(await service.resolveCodeAction(sent, STYLE), 'outdated');
      assert.equal(await findDiagnostic(code), undefined);

      async function findDiagnostic(wanted: string): Promise<Range | undefined> {
        const diagnostics: Diagnostic[] = await service.diagnostics(uri);
        return diagnostics.find((diagnostic) => diagnostic.code === wanted)?.range;
      }
    });
  }
});
