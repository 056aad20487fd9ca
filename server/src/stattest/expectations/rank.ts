import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import type { EntityRow } from '../../query/entity-row.ts';
import { ExpressionError } from '../../query/expression-error.ts';
import { suggestName } from '../../rules/suggest-name.ts';
import { readText } from '../bounds.ts';
import type { Expectation } from '../expectation.ts';
import { requireSomebody } from '../require-somebody.ts';

/** In which tier each one's value is; tiers go by their lower bound. */
export const expectTier: Expectation = (context) => {
  const text = readText(context.expected, 'of') ?? '';
  const [name] = context.read(text).names;
  const { name: definitionId, member } = name ?? {};
  if (definitionId === undefined || member === undefined) {
    throw new ExpressionError(l10n.t('this is no axis: write <definition>.<axis>'), text, undefined);
  }
  return judge(context, {
    what: l10n.t('the tier of {0}', text),
    rank: (row) => {
      const axis = row.definitions.get(definitionId)?.axisByName.get(member);
      return axis?.tiers.map(({ id }) => id) ?? [];
    },
    find: (row) => readId(row, definitionId, `${member}TierId`),
  });
};

/** Which level each one has; levels go by their priority. */
export const expectLevel: Expectation = (context) => {
  const definitionId = readText(context.expected, 'of') ?? '';
  // An unknown name is refused, whoever is selected.
  context.read(`stats[${JSON.stringify(definitionId)}].levelId`);
  return judge(context, {
    what: l10n.t('the level of {0}', definitionId),
    rank: (row) => {
      const levels = row.definitions.get(definitionId)?.levels ?? [];
      return levels.map(({ level }) => level.id).toReversed();
    },
    find: (row) => readId(row, definitionId, 'levelId'),
  });
};

/** How the ids of a row are told and ordered. */
interface Ranking {
  readonly what: string;
  /** All ids in the world of a row, the lowest first. */
  readonly rank: (row: EntityRow) => readonly string[];
  /** The id that the row has. */
  readonly find: (row: EntityRow) => string | undefined;
}

function judge(
  { expected, rows, nouns: [, many] }: Parameters<Expectation>[0],
  { what, rank, find }: Ranking,
): ReturnType<Expectation> {
  const wanted = {
    is: readText(expected, 'is'),
    min: readText(expected, 'min'),
    max: readText(expected, 'max'),
  };
  const ids = Object.values(wanted).filter((id) => id !== undefined);
  if (ids.length === 0) {
    const reason = l10n.t('without "is", "min" or "max" nothing is expected');
    throw new ExpressionError(reason, what, undefined);
  }
  requireSomebody(rows);
  for (const id of ids) {
    if (rows.some((row) => rank(row).includes(id))) continue;
    const question = suggestName(id, new Set(rows.flatMap(rank)))?.question ?? '';
    throw new ExpressionError(
      l10n.t('{0} is never "{1}": no world has it{2}', what, id, question),
      id,
      undefined,
    );
  }
  const culprits = rows.filter((row) => !fits(find(row), rank(row), wanted));
  if (culprits.length === 0) return {};
  const [first] = culprits;
  const example =
    first === undefined
      ? ''
      : l10n.t(', as that of {0}, which is {1}', first.entity, find(first) ?? l10n.t('none'));
  return {
    failure: l10n.t(
      '{0} is not {1} for {2} of {3} {4}{5}',
      what,
      describe(wanted),
      culprits.length,
      rows.length,
      many,
      example,
    ),
    culprits,
  };
}

interface Wanted {
  readonly is: string | undefined;
  readonly min: string | undefined;
  readonly max: string | undefined;
}

/** Nobody without an id fits; an id that a world lacks is out of reach there. */
function fits(id: string | undefined, ranked: readonly string[], { is, min, max }: Wanted): boolean {
  const place = id === undefined ? -1 : ranked.indexOf(id);
  if (place < 0) return false;
  if (is !== undefined && id !== is) return false;
  if (min !== undefined && !(ranked.includes(min) && place >= ranked.indexOf(min))) return false;
  return max === undefined || (ranked.includes(max) && place <= ranked.indexOf(max));
}

function describe({ is, min, max }: Wanted): string {
  const parts = [is, min && l10n.t('at least {0}', min), max && l10n.t('at most {0}', max)];
  return parts.filter((part) => part !== undefined).join(l10n.t(' and '));
}

function readId(row: EntityRow, definitionId: string, key: string): string | undefined {
  const stats = row.stats.get(definitionId);
  const id = stats && ownMember(stats, key);
  return typeof id === 'string' ? id : undefined;
}
