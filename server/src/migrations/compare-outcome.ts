import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { type JsonObject, ownMember } from '../base/json-value.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { StatLevel } from '../engine/config/stat-definition.ts';
import { evaluateLegacyRelationship } from '../engine/legacy/evaluate-legacy-relationship.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import { type ComputedIds, computeIds } from './compute-ids.ts';
import type { ComparedOutcome } from './migration-plan.ts';

/** A relationship before and after. */
export interface ComparedEntity {
  readonly path: JsonPath;
  readonly key: string;
  /** As it is written now. */
  readonly before: JsonObject;
  /** Makes what is written after the migration; most of it is known without. */
  readonly makeAfter: () => JsonObject;
  /** What the game computes for it then, where it is known already. */
  readonly computed?: ComputedIds | undefined;
}

/** Compares tier and level in the game that read the old format with those that it computes today. */
export class OutcomeComparer {
  readonly #meta: JsonObject;
  readonly #definition: PreparedDefinition;
  /** Why a level holds, in words, by level: hundreds of entities get the same few. */
  readonly #reasons = new Map<StatLevel | undefined, string>();

  /** `meta` is what the old format was read by, `definition` what is in force now. */
  constructor(meta: JsonObject, definition: PreparedDefinition) {
    this.#meta = meta;
    this.#definition = definition;
  }

  /** What a relationship was, and what it is. */
  compare({ path, key, before: written, makeAfter, computed }: ComparedEntity): ComparedOutcome {
    const ids = computed ?? computeIds(makeAfter(), this.#definition);
    const before = evaluateLegacyRelationship(written, this.#meta);
    const after = { tierId: ids.affinityTierId, levelId: ids.level?.id };
    const because = isChanged({ before, after }) ? this.#explain(ids, makeAfter) : '';
    return { path, entity: key, before, after, because };
  }

  #explain({ values, level }: ComputedIds, makeStats: () => JsonObject): string {
    const shown = this.#definition.axes
      .map(({ axis: { name } }) => [name, values.get(name) ?? ownMember(makeStats(), name)] as const)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name} ${JSON.stringify(value)}`);
    const reason = this.#reasons.get(level) ?? tellReason(level);
    this.#reasons.set(level, reason);
    return l10n.t('at {0} {1}', shown.length === 0 ? l10n.t('no values') : shown.join(', '), reason);
  }
}

/** Says whether the outcome is another one than before. */
export function isChanged({ before, after }: Pick<ComparedOutcome, 'before' | 'after'>): boolean {
  return before === undefined || before.tierId !== after.tierId || before.levelId !== after.levelId;
}

function tellReason(level: StatLevel | undefined): string {
  if (level === undefined) return l10n.t('no level holds');
  return l10n.t('{0}, with priority {1}, is the first level that holds', quoteText(level.id), level.priority);
}
