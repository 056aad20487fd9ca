import * as l10n from '@vscode/l10n';
import { quoteText } from '../engine/values/quote-text.ts';
import { renameKey } from './find-meant-key.ts';
import type { KeySlip } from './match-key-slips.ts';
import type { ConfigErrorDetail } from './report-config-errors.ts';

/** How to tell of a missing member whose key is there with a slip of the pen: at that key, which can be renamed. */
export function tellKeySlip({ unknown, meant }: KeySlip): ConfigErrorDetail {
  return {
    path: unknown.path,
    part: 'key',
    question: l10n.t('; is {0} meant for it?', quoteText(unknown.key)),
    fixes: [renameKey(unknown.path, meant)],
  };
}
