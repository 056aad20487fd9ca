import { CompletionItemKind } from 'vscode-languageserver-types';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import { describeDefinition } from './describe-parts.ts';
import { type Proposal, RANK } from './proposal.ts';

/** A definition as a proposal shows it; what it writes is up to the place. Undefined stands for one that nobody can read. */
export function presentDefinition(id: string, definition: StatDefinition | undefined): Proposal {
  return {
    label: id,
    kind: CompletionItemKind.Module,
    detail: definition?.display_name ?? 'definition',
    words: definition === undefined ? [] : describeDefinition(definition),
    rank: RANK.own,
  };
}
