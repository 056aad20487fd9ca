import * as l10n from '@vscode/l10n';
import type { MentionKind } from '../../model/mentions/mention.ts';
import { toPlainText } from '../plain-text.ts';
import type { StatSymbol } from './stat-symbol.ts';

/** What people call a symbol: `the axis "strength" of "attributes"`, `NPC 12`. */
export function describeSymbol({
  kind,
  name,
  definitionId,
}: Pick<StatSymbol, 'kind' | 'name' | 'definitionId'>): string {
  if (isNumbered(kind)) return DESCRIPTIONS[kind](name);
  const words = DESCRIPTIONS[kind](quoteName(name));
  return definitionId === undefined || kind === 'definition'
    ? words
    : l10n.t('{0} of {1}', words, quoteName(definitionId));
}

/** Says whether the ids of a kind are whole numbers. */
export function isNumbered(kind: MentionKind): boolean {
  return kind === 'world' || kind === 'npc' || kind === 'item' || kind === 'location';
}

/** A name in quotes, as one harmless line. */
export function quoteName(name: string): string {
  return `"${toPlainText(name, 60)}"`;
}

const DESCRIPTIONS: Readonly<Record<MentionKind, (name: string) => string>> = {
  definition: (name) => l10n.t('the definition {0}', name),
  axis: (name) => l10n.t('the axis {0}', name),
  tier: (name) => l10n.t('the tier {0}', name),
  level: (name) => l10n.t('the level {0}', name),
  world: (name) => l10n.t('world {0}', name),
  npc: (name) => l10n.t('NPC {0}', name),
  instance: (name) => l10n.t('the character instance {0}', name),
  package: (name) => l10n.t('the package {0}', name),
  item: (name) => l10n.t('item {0}', name),
  location: (name) => l10n.t('location {0}', name),
};
