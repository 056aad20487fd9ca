import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import type { Fix } from '../base/problem.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import { makeChoice, makeSafeFix } from './make-fix.ts';
import type { NameSuggestion } from './suggest-name.ts';

/** Where a name stands. */
export interface NamePlace {
  readonly path: JsonPath;
  /** Whether the name is the key there; else it is the value. */
  readonly isKey: boolean;
}

/** A name, and whether nothing else can have been meant. */
type MeantName = Pick<NameSuggestion, 'name' | 'certain'>;

/** Offers to put the name that was probably meant in the place of an unknown one. */
export function offerName({ path, isKey }: NamePlace, meant: MeantName | undefined): readonly Fix[] {
  if (meant === undefined) return [];
  const make = meant.certain ? makeSafeFix : makeChoice;
  const title = isKey
    ? l10n.t('Rename to {0}', quoteText(meant.name))
    : l10n.t('Change to {0}', quoteText(meant.name));
  return [
    isKey
      ? make(title, { kind: 'rename-key', path, key: meant.name })
      : make(title, { kind: 'replace-value', path, json: JSON.stringify(meant.name) }),
  ];
}
