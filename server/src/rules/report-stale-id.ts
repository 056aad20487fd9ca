import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../base/json-value.ts';
import { describeValue } from '../engine/values/describe-value.ts';
import type { JudgedBlock } from './checked-block.ts';
import { makeChoice, makeSafeFix } from './make-fix.ts';
import type { RuleContext } from './rule-context.ts';

/** A computed id that stands in a file, and what computing it anew gives. */
export interface StoredId {
  /** The member that holds it: `levelId`, `affinityTierId`. */
  readonly key: string;
  /** The id computed from the values; undefined when there is none. */
  readonly computed: string | undefined;
  /** Why there is none, for the message: `no level matches these values`. */
  readonly tellReason: () => string;
}

/** Reports a stored id that differs from the computed one. null counts as none. */
export function reportStaleId(context: RuleContext, block: JudgedBlock, stored: StoredId): void {
  const { key, computed, tellReason } = stored;
  const value: JsonValue | undefined = block.stats[key];
  if (value === undefined || value === computed || (value === null && computed === undefined)) return;
  const path = block.memberPath(key);
  const shown = typeof value === 'string' ? JSON.stringify(value) : describeValue(value);
  const fact =
    computed === undefined ? tellReason() : l10n.t('the values make it {0}', JSON.stringify(computed));
  const told = limitFact(block, fact);
  const remove = makeChoice(l10n.t('Remove "{0}"', key), { kind: 'remove', path });
  const json = JSON.stringify(computed ?? null);
  context.report({
    path,
    message: l10n.t('"{0}" is {1}, but {2}; gates in the game trust the stored id', key, shown, told),
    fixes:
      computed === undefined
        ? [remove]
        : [makeSafeFix(l10n.t('Change to {0}', json), { kind: 'replace-value', path, json }), remove],
  });
}

/**
 * The id in an NPC's own file is judged by what stands there, which is not all that the game computes with; that of a state
 * as if the game kept this one.
 */
function limitFact({ record, effective, isSpare }: JudgedBlock, fact: string): string {
  if (isSpare) return l10n.t('{0} without the other state of the NPC', fact);
  if (record.kind === 'character_instance')
    return l10n.t('{0} for NPCs without values or modifiers of their own', fact);
  if (record.kind !== 'npc' || effective === undefined) return fact;
  const isAlone =
    effective.modifiers.length === 0 && !effective.layers.some(({ layer }) => layer === 'runtime');
  return isAlone ? fact : l10n.t('{0} without the state and the modifiers of the NPC', fact);
}
