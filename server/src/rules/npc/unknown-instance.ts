import * as l10n from '@vscode/l10n';
import { areNoInstancesMissing } from '../idle-conditions.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** An NPC that names a character instance which is not there. */
export const npcUnknownInstance: Rule = {
  code: 'npc/unknown-instance',
  severity: 'information',
  summary: 'An NPC names a character instance that does not exist.',
  why: 'An NPC may name a character instance in "character_instance_id"; the stats of the instance then lie under its own. That is an extension of Stat Lens, which the game takes no notice of. Without the instance its values are left out of everything that Stat Lens shows. The instances of the same project count, and those of projects around it.',
  bad: `//- mara.npc.json
{ "id": 12, "name": "Mara", "character_instance_id": "7f3c0b52-5d0e-4d7c-9a43-0f6b1c2d3e4e" }
//- mara.instance.json
{ "id": "7f3c0b52-5d0e-4d7c-9a43-0f6b1c2d3e4f", "character_id": "91aa6c1e-0b1f-4c55-8a55-3f2b7f0f9d10" }
`,
  good: `//- mara.npc.json
{ "id": 12, "name": "Mara", "character_instance_id": "7f3c0b52-5d0e-4d7c-9a43-0f6b1c2d3e4f" }
//- mara.instance.json
{ "id": "7f3c0b52-5d0e-4d7c-9a43-0f6b1c2d3e4f", "character_id": "91aa6c1e-0b1f-4c55-8a55-3f2b7f0f9d10" }
`,
  records: ['npc'],
  isIdle: areNoInstancesMissing,
  check: (context) => {
    const { workspace, file } = context;
    for (const record of file.records) {
      if (record.kind !== 'npc' || record.instanceId === undefined) continue;
      if (workspace.index.find('character_instance', record.instanceId, file).length > 0) continue;
      const path = [...record.path, 'character_instance_id'];
      context.report({
        path,
        message: l10n.t(
          'No character instance has the id {0}; Stat Lens computes this NPC without one, and the game takes no notice of the id anyway',
          JSON.stringify(record.instanceId),
        ),
        fixes: [makeChoice(l10n.t('Remove "character_instance_id"'), { kind: 'remove', path })],
      });
    }
  },
};
