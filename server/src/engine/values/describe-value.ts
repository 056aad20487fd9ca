import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonValue } from '../../base/json-value.ts';
import { quoteText } from './quote-text.ts';

/** What a JSON value is, for a message: `null`, `true`, `1.5`, `"abc"`, `a list`, `an object`. */
export const describeValue = (value: JsonValue | undefined): string =>
  typeof value === 'string'
    ? quoteText(value)
    : isJsonObject(value)
      ? l10n.t('an object')
      : Array.isArray(value)
        ? l10n.t('a list')
        : String(value);
