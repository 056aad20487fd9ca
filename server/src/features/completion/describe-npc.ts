import * as l10n from '@vscode/l10n';
import { isJsonObject } from '../../base/json-value.ts';
import { findEntityOfRecord, listEffectiveStats } from '../../effective/effective-entity.ts';
import { explainEffective } from '../../effective/explain-effective.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { summarizeEffective } from '../summarize-effective.ts';

/** How many definitions are told. */
const MOST = 8;

/** Who an NPC is and what it is worth, for the list of proposals; `data` is what came with the proposal. */
export function describeNpc(workspace: Workspace, data: unknown): readonly string[] | undefined {
  if (!isJsonObject(data)) return undefined;
  const { uri, npc } = data;
  const file = typeof uri === 'string' ? workspace.getFile(uri) : undefined;
  const record = file?.records.find((each) => each.kind === 'npc' && each.id === npc);
  if (file === undefined || record?.kind !== 'npc') return undefined;
  const entity = findEntityOfRecord(workspace, file, record);
  const all = entity === undefined ? [] : listEffectiveStats(workspace, entity).slice(0, MOST);
  const stats = all.map((effective) => {
    const summary = summarizeEffective(effective, explainEffective(workspace, effective), 'base');
    return `- ${effective.definitionId}: ${summary}`;
  });
  return [`${record.name ?? l10n.t('NPC')} (${l10n.t('NPC {0}', String(record.id))})`, ...stats];
}
