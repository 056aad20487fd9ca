import { trimText } from '../engine/values/trim-text.ts';

/** Says whether the game leaves a name or id as it is: it trims those around which there are spaces, and refuses blank ones. */
export function isTrimmedName(name: string): boolean {
  return name !== '' && trimText(name) === name;
}
