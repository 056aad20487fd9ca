import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { Report } from '../../base/problem.ts';
import { quoteText } from '../../engine/values/quote-text.ts';
import { listDerivations, listPackageAxes, type WrittenDerivation } from '../../model/stat-derivations.ts';
import { listFamilyWorlds } from '../known-definitions.ts';
import { type KnownPackage, listKnownPackages } from '../known-packages.ts';
import { makeChoice } from '../make-fix.ts';
import { nameDerivation } from '../package-parts.ts';
import type { Rule } from '../rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { suggestName } from '../suggest-name.ts';

/** A derivation that the game never chooses. */
export const packageNeverRuns: Rule = {
  code: 'package/never-runs',
  severity: 'warning',
  summary: 'A derivation never runs.',
  why: 'The game computes each definition once: of all derivations for it, those that are switched on and whose meanings axes of the packages offer, the one with the lowest priority number runs, or the first where numbers are equal. The others do nothing. Meanings of axes in worlds do not count. All packages of the project and all of the game that the config leaves active are taken to be there; derivations that a world disables in "brain_config" are left out.',
  bad: `//- harbour.stat_package.json
{
  "id": "plugin.harbour.mood",
  "label": "Harbour mood",
  "derivation_capabilities": [
    {
      "id": "harbour_mood",
      "from_semantic_types": ["positive_sentiment"],
      "to_stat_definition": "mood",
      "formulas": [
        {
          "source_semantic_types": { "liking": "positive_sentiment" },
          "weights": { "liking": 1 },
          "output_axis": "valence"
        }
      ]
    }
  ]
}
`,
  good: `//- harbour.stat_package.json
{
  "id": "plugin.harbour.mood",
  "label": "Harbour mood",
  "derivation_capabilities": [
    {
      "id": "harbour_mood",
      "from_semantic_types": ["positive_sentiment"],
      "to_stat_definition": "mood",
      "priority": 10,
      "formulas": [
        {
          "source_semantic_types": { "liking": "positive_sentiment" },
          "weights": { "liking": 1 },
          "output_axis": "valence"
        }
      ]
    }
  ]
}
`,
  records: ['stat_package'],
  check: (context) => {
    if (!context.workspace.isComplete) return;
    const packages = listKnownPackages(context);
    const offered = new Set(
      packages.flatMap(({ record }) => listPackageAxes(record)).map((axis) => axis.semanticType),
    );
    const disabled = listDisabled(context);
    const candidates = listCandidates(packages, offered, disabled);
    for (const owner of packages) {
      if (owner.file !== context.file) continue;
      for (const derivation of listDerivations(owner.record)) {
        if (!derivation.enabled) reportSwitchedOff(context, derivation);
        else if (derivation.needs.some(({ value }) => !offered.has(value)))
          reportNeeds(context, derivation, offered);
        else if (!disabled.has(derivation.id)) reportWinner(context, { owner, derivation }, candidates);
      }
    }
  },
};

/** A derivation and the package it comes from. */
interface Candidate {
  readonly owner: KnownPackage;
  readonly derivation: WrittenDerivation;
}

/** The derivations that can run, in the order in which the game tries them (docs/stat-system.md, 4.1). */
function listCandidates(
  packages: readonly KnownPackage[],
  offered: ReadonlySet<string | undefined>,
  disabled: ReadonlySet<unknown>,
): readonly Candidate[] {
  return packages
    .flatMap((owner) => listDerivations(owner.record).map((derivation) => ({ owner, derivation })))
    .filter(({ derivation: { id, enabled, needs } }) => {
      return enabled && !disabled.has(id) && needs.every(({ value }) => offered.has(value));
    })
    .sort((a, b) => a.derivation.priority - b.derivation.priority);
}

/** The ids of the derivations that some world switches off. */
function listDisabled(context: RuleContext): ReadonlySet<unknown> {
  return new Set(
    listFamilyWorlds(context).flatMap(({ record: { meta } }) => {
      const brain = meta && ownMember(meta.value, 'brain_config');
      const list = isJsonObject(brain) ? ownMember(brain, 'disabled_derivations') : undefined;
      return Array.isArray(list) ? list : [];
    }),
  );
}

function reportSwitchedOff(context: RuleContext, derivation: WrittenDerivation): void {
  const path = [...derivation.path, 'enabled_by_default'];
  context.report({
    path,
    message: l10n.t(
      '{0} never runs; it is switched off, and nothing in the game switches it on',
      nameDerivation(derivation),
    ),
    fixes: [makeChoice(l10n.t('Switch it on'), { kind: 'replace-value', path, json: 'true' })],
  });
}

function reportNeeds(
  context: RuleContext,
  derivation: WrittenDerivation,
  offered: ReadonlySet<string | undefined>,
): void {
  const known = [...offered].filter((type) => type !== undefined);
  for (const { path, value } of derivation.needs) {
    if (offered.has(value)) continue;
    const meant = suggestName(value, known);
    const inWorld = meant === undefined && isOfferedByWorlds(context, value);
    context.report({
      path,
      message: l10n.t(
        '{0} never runs; no axis of a package has the meaning {1}{2}{3}',
        nameDerivation(derivation),
        quoteText(value),
        inWorld ? l10n.t(', and the game does not look at those of worlds') : '',
        meant?.question ?? '',
      ),
      fixes: meant === undefined ? [] : [offerMeaning(derivation, value, meant.name)],
    });
  }
}

function isOfferedByWorlds(context: RuleContext, type: string): boolean {
  return listFamilyWorlds(context).some(({ record }) =>
    [...context.workspace.factsOf(record).definitions.values()].some(({ axes }) =>
      axes.some(({ axis }) => axis.semantic_type === type),
    ),
  );
}

/** The meaning is named in the list and in the formulas, which have to go together. */
function offerMeaning(derivation: WrittenDerivation, type: string, name: string) {
  const json = JSON.stringify(name);
  const places = [
    ...derivation.needs,
    ...derivation.formulas.flatMap(({ sources }) =>
      Object.entries(sources?.value ?? {}).map(([key, value]) => ({
        path: [...(sources?.path ?? []), key],
        value,
      })),
    ),
  ];
  return makeChoice(
    l10n.t('Change to {0}', quoteText(name)),
    ...places
      .filter(({ value }) => value === type)
      .map(({ path }) => ({ kind: 'replace-value', path, json }) as const),
  );
}

function reportWinner(
  context: RuleContext,
  { owner, derivation }: Candidate,
  candidates: readonly Candidate[],
): void {
  // What computes nothing by name comes before nothing; that it lacks a target, another rule tells.
  if (derivation.target === undefined) return;
  const winner = candidates.find((candidate) => candidate.derivation.target === derivation.target);
  if (winner === undefined || isSame(winner, { owner, derivation }) || isTie(winner, { owner, derivation }))
    return;
  const { id, target, priority } = winner.derivation;
  const other = id === undefined ? l10n.t('another derivation') : quoteText(id);
  const from =
    winner.owner.file === context.file
      ? ''
      : l10n.t(' of {0}', quoteText(winner.owner.record.id ?? l10n.t('another package')));
  context.report({
    ...placeOf(derivation),
    message: l10n.t(
      '{0} never runs; the game computes {1} once, and {2}{3} (priority {4}) comes before it (priority {5})',
      nameDerivation(derivation),
      quoteText(target ?? ''),
      other,
      from,
      priority,
      derivation.priority,
    ),
    related: relate(winner),
    fixes: [
      makeChoice(l10n.t('Change the priority to {0}', priority - 1), {
        kind: 'set-member',
        path: derivation.path,
        key: 'priority',
        json: String(priority - 1),
      }),
    ],
  });
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a.owner.record === b.owner.record && a.derivation.path.at(-1) === b.derivation.path.at(-1);
}

/** Nobody knows which of two plugins registers its package first. */
function isTie(winner: Candidate, { owner, derivation }: Candidate): boolean {
  return (
    winner.derivation.priority === derivation.priority &&
    winner.owner.file !== undefined &&
    winner.owner.record !== owner.record
  );
}

function placeOf({ path, value }: WrittenDerivation): Pick<Report, 'path'> {
  const key = ['priority', 'id'].find((name) => Object.hasOwn(value, name));
  return { path: key === undefined ? path : [...path, key] };
}

function relate({ owner, derivation }: Candidate): NonNullable<Report['related']> {
  if (owner.file === undefined) return [];
  return [
    {
      ...placeOf(derivation),
      uri: owner.file.uri,
      message: l10n.t('{0} runs instead', nameDerivation(derivation)),
    },
  ];
}
