import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import type { Fix } from '../base/problem.ts';
import { makeChoice } from './make-fix.ts';

/** More namesakes have no offer: nobody numbers by hand so far. */
const MOST_NAMESAKES = 100;

/** Offers to give one of two tiers or levels an id that is still free: `friend_2`. `path` leads to the id. */
export function renameToFreeId(path: JsonPath, id: string, taken: ReadonlySet<string>): readonly Fix[] {
  let number = 2;
  while (taken.has(`${id}_${number}`) && number < MOST_NAMESAKES) number++;
  if (number === MOST_NAMESAKES) return [];
  const json = JSON.stringify(`${id}_${number}`);
  return [makeChoice(l10n.t('Change to {0}', json), { kind: 'replace-value', path, json })];
}
