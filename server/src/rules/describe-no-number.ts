import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../base/json-value.ts';
import { describeValue } from '../engine/values/describe-value.ts';
import { quoteText } from '../engine/values/quote-text.ts';

/** What stands where a number belongs, for a message: `the text "70"`, `null`, `a list`. */
export function describeNoNumber(value: JsonValue): string {
  return typeof value === 'string' ? l10n.t('the text {0}', quoteText(value)) : describeValue(value);
}
