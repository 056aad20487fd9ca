import * as l10n from '@vscode/l10n';
import type { EntityRow } from '../query/entity-row.ts';
import { ExpressionError } from '../query/expression-error.ts';

/** Throws `ExpressionError` when nobody is selected: anything could be said of all of them. */
export function requireSomebody(rows: readonly EntityRow[]): void {
  if (rows.length > 0) return;
  throw new ExpressionError(l10n.t('nobody is selected, so that nothing is judged'), '', undefined);
}
