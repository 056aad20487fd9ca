import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../../base/json-value.ts';
import { listDerivations, listPackageAxes } from '../../../model/stat-derivations.ts';
import { listKnownPackages } from '../../../rules/known-packages.ts';
import { numberHole } from '../body.ts';
import { listReferableStats } from '../known-stats.ts';
import type { Place } from '../place.ts';
import { presentDefinition } from '../present-definition.ts';
import { type Proposal, RANK } from '../proposal.ts';
import { proposeAxisNames } from './config-values.ts';

/** What packages and their derivations name: semantic types, definitions, axes, sources, other packages. */
export function proposePackageNames(place: Place): readonly Proposal[] {
  const { slot } = place;
  const owner = place.owners.at(-1);
  if (owner === undefined) return [];
  const at = `${owner.of}.${owner.steps.filter((step) => typeof step === 'string').join('.')}`;
  if (slot.part === 'key') return proposeKeys(place, at);
  switch (at) {
    case 'axis.semantic_type':
      return listSemanticTypes(place);
    case 'derivation.from_semantic_types':
      return asItems(place, listSemanticTypes(place));
    case 'derivation.to_stat_definition':
      return proposeDefinitionIds(place);
    case 'formula.output_axis':
      return proposeTargetAxes(place);
    case 'worldMeta.brain_config.active_packages':
      return asItems(place, proposePackageIds(place));
    case 'worldMeta.brain_config.disabled_derivations':
      return asItems(place, proposeDerivationIds(place));
    default:
      return owner.of === 'formula' && owner.steps[0] === 'source_semantic_types'
        ? listSemanticTypes(place)
        : [];
  }
}

/** Values of a list; where that is not begun, each in a list of its own. */
function asItems({ slot }: Place, proposals: readonly Proposal[]): readonly Proposal[] {
  if (typeof slot.path.at(-1) === 'number') return proposals;
  return proposals.map(({ body = '', ...proposal }) => ({ ...proposal, body: { items: [body] } }));
}

function proposeKeys(place: Place, at: string): readonly Proposal[] {
  if (at === 'formula.weights') return proposeSources(place);
  if (at === 'labelCondition.when') {
    return proposeTargetAxes(place).map(({ body: _, ...proposal }) => ({
      ...proposal,
      entries: [[proposal.label, { entries: [['gte', numberHole(1, 50)]] }] as const],
    }));
  }
  if (at !== 'worldMeta.brain_config') return [];
  return ['active_packages', 'disabled_derivations'].map((key) => ({
    label: key,
    kind: CompletionItemKind.Property,
    rank: RANK.usual,
    entries: [[key, { open: '[]', hole: 1 }] as const],
  }));
}

/** The semantic types that any package of the project has or asks for; those of the game's list the schema knows. */
function listSemanticTypes(place: Place): readonly Proposal[] {
  const packages = listKnownPackages(place).map(({ record }) => record);
  const bearers = new Map<string, string[]>();
  for (const { definitionId, name, semanticType } of packages.flatMap(listPackageAxes)) {
    if (semanticType === undefined) continue;
    bearers.set(semanticType, [...(bearers.get(semanticType) ?? []), `${definitionId}.${name}`]);
  }
  for (const { needs } of packages.flatMap(listDerivations)) {
    for (const { value } of needs) if (!bearers.has(value)) bearers.set(value, []);
  }
  return [...bearers].map(([type, axes]) => ({
    label: type,
    kind: CompletionItemKind.EnumMember,
    ...(axes.length > 0 && { detail: axes.slice(0, 3).join(', ') }),
    words: axes.map((axis) => `- ${axis}`).slice(0, 12),
    rank: RANK.own,
    body: type,
  }));
}

/** The ids of all definitions that may be meant, as values. */
export function proposeDefinitionIds(place: Place): readonly Proposal[] {
  const stats = listReferableStats(place);
  const own = readDefinitions(place);
  return [...new Set([...Object.keys(own), ...stats.ids])].map((id) => ({
    ...presentDefinition(id, stats.find(id)),
    body: id,
  }));
}

/** The axes of the definition that the derivation around the cursor computes. */
function proposeTargetAxes(place: Place): readonly Proposal[] {
  const derivation = place.findOwner('derivation');
  const target = derivation && ownText(place.objectAt(derivation.path), 'to_stat_definition');
  const definition = target === undefined ? undefined : listReferableStats(place).find(target);
  return definition === undefined ? [] : proposeAxisNames(definition);
}

/** The sources of a formula, each of which needs a weight. */
function proposeSources(place: Place): readonly Proposal[] {
  const formula = place.findOwner('formula');
  const sources = formula && ownMember(place.objectAt(formula.path) ?? {}, 'source_semantic_types');
  if (!isJsonObject(sources)) return [];
  return Object.entries(sources).map(([key, type]: [string, JsonValue]) => ({
    label: key,
    kind: CompletionItemKind.Property,
    ...(typeof type === 'string' && { detail: type }),
    rank: RANK.own,
    entries: [[key, numberHole(1, 1)] as const],
  }));
}

/** The ids of packages as values. */
export function proposePackageIds(place: Place): readonly Proposal[] {
  return listKnownPackages(place).flatMap(({ record: { id, value } }) => {
    if (id === undefined) return [];
    const detail = ownText(value, 'label') ?? l10n.t('package');
    const text = ownText(value, 'description');
    return [
      {
        label: id,
        kind: CompletionItemKind.Module,
        detail,
        words: text === undefined ? [] : [text],
        rank: RANK.own,
        body: id,
      },
    ];
  });
}

function proposeDerivationIds(place: Place): readonly Proposal[] {
  return listKnownPackages(place).flatMap(({ record }) =>
    listDerivations(record).flatMap(({ id }) =>
      id === undefined
        ? []
        : [
            {
              label: id,
              kind: CompletionItemKind.Function,
              detail: record.id ?? l10n.t('derivation'),
              rank: RANK.own,
              body: id,
            },
          ],
    ),
  );
}

function readDefinitions(place: Place): JsonObject {
  const owner = place.findOwner('stat_package');
  const definitions = owner && ownMember(place.objectAt(owner.path) ?? {}, 'definitions');
  return isJsonObject(definitions) ? definitions : {};
}

function ownText(object: JsonObject | undefined, key: string): string | undefined {
  const value = object && ownMember(object, key);
  return typeof value === 'string' ? value : undefined;
}
