import * as l10n from '@vscode/l10n';
import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findPart } from '../find-part.ts';
import { escapeMarkdown } from '../markdown.ts';
import { renderWorld } from '../render-stats.ts';
import { listOccurrencesAt } from '../symbols/occurrence-at.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';
import type { PlaceContext } from './hover-context.ts';
import { linkTo } from './place-links.ts';
import { renderPopulation } from './population-lines.ts';
import { readShownDefinition } from './read-shown-definition.ts';
import { renderAxis, renderDefinition, renderLevel, renderTier } from './render-definition.ts';
import { describeIdentity } from './symbol-identity.ts';

/** On an id wherever it stands: what it means. Where it counts for several worlds, the first is told. */
export function describeSymbolAt(context: PlaceContext): readonly string[] | undefined {
  const { workspace, file, path, part } = context;
  const symbols = listOccurrencesAt(workspace, file, path, part).flatMap((occurrence) => occurrence.symbols);
  const [symbol] = symbols;
  if (symbol === undefined) return undefined;
  // An entity key may name two NPCs, and both are told of.
  const identities = symbols.flatMap((each) => describeIdentity(workspace, file, each) ?? []);
  return identities.length > 0 ? identities : describeStat(workspace, file, symbol);
}

function describeStat(
  workspace: Workspace,
  file: SourceFile,
  symbol: StatSymbol,
): readonly string[] | undefined {
  const { owner, definitionId } = symbol;
  const definition = definitionId === undefined ? undefined : findDefinition(workspace, symbol);
  const lines = definition && renderSymbol(symbol, definition);
  if (lines === undefined || definitionId === undefined) return undefined;
  if (owner.kind === 'package') {
    const id = escapeMarkdown(owner.record.id ?? '');
    const name =
      owner.file === undefined ? l10n.t('{0}, which the game brings along', id) : linkTo(owner.file.uri, id);
    return [...lines, '', l10n.t('Comes with the package {0}', name)];
  }
  if (owner.kind !== 'world') return lines;
  const home = linkTo(owner.world.file.uri, renderWorld(owner.world, file));
  return [
    ...lines,
    '',
    l10n.t('Defined in {0}', home),
    ...describeResidents(workspace, owner.world, symbol, definitionId),
  ];
}

function findDefinition(
  workspace: Workspace,
  { owner, definitionId = '' }: StatSymbol,
): StatDefinition | undefined {
  if (owner.kind === 'world') {
    const known = workspace.factsOf(owner.world.record).definitions.get(definitionId)?.definition;
    return known ?? readWritten(owner.world.record.config?.value, definitionId);
  }
  return owner.kind === 'package' ? readWritten(owner.record.value, definitionId) : undefined;
}

function readWritten(config: unknown, id: string): StatDefinition | undefined {
  const definitions = isJsonObject(config) ? ownMember(config, 'definitions') : undefined;
  const written = isJsonObject(definitions) ? ownMember(definitions, id) : undefined;
  return isJsonObject(written) ? readShownDefinition(id, written) : undefined;
}

function renderSymbol(
  { kind, name, axis }: StatSymbol,
  definition: StatDefinition,
): readonly string[] | undefined {
  const { axes, tiers, levels } = definition;
  if (kind === 'definition') return renderDefinition(definition);
  if (kind === 'axis') {
    return renderAxis(
      definition,
      axes.find((each) => each.name === name),
    );
  }
  if (kind === 'level') {
    return renderLevel(
      definition,
      levels.find(({ id }) => id === name),
    );
  }
  const isMeant = (tier: StatDefinition['tiers'][number]) => axis === undefined || tier.axis_name === axis;
  return renderTier(
    definition,
    tiers.find((tier) => tier.id === name && isMeant(tier)),
  );
}

function describeResidents(
  workspace: Workspace,
  world: Indexed<WorldRecord>,
  { kind, name }: StatSymbol,
  definitionId: string,
): string[] {
  if (kind === 'definition') return renderPopulation(workspace, world, definitionId, { kind: 'definition' });
  const definition = workspace.factsOf(world.record).definitions.get(definitionId);
  const list = kind === 'axis' ? 'axes' : kind === 'tier' ? 'tiers' : 'levels';
  const part = definition && findPart(definition, list, -1, name);
  return part === undefined ? [] : renderPopulation(workspace, world, definitionId, part);
}
