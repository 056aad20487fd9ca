import { listCodes } from '../../features/rule-page.ts';
import { fileKinds } from '../../kinds/file-kinds.ts';
import type { KnownNames } from './suggest-values.ts';

/** All names that only rules and kinds know; a part of its own, for most words are completed without them. */
export function listKnownNames(): KnownNames {
  return {
    codes: listCodes().map(({ code, summary }) => ({ value: code, description: summary })),
    kinds: fileKinds.map(({ id }) => id),
  };
}
