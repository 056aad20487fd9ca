import type { Mention } from '../../model/mentions/mention.ts';
import type { DefinitionHome } from './definition-homes.ts';
import { makeSymbol, type StatSymbol, type SymbolScope } from './stat-symbol.ts';

/** A definition with the files that may mean it. */
export interface HomeInScope extends DefinitionHome {
  readonly id: string;
  readonly scope: SymbolScope;
}

/** What a mention of a definition, or of a part of one, means when that definition is told there. */
export function symbolsInHome(mention: Mention, home: HomeInScope): readonly StatSymbol[] {
  const { kind, name, isGuess } = mention;
  const { id, owner, names, overlay, scope } = home;
  const shared = { kind, name, owner, definitionId: id, axis: undefined, scope };
  if (kind === 'axis') {
    const isDeclared = names?.axes.has(name) === true;
    return isGuess && !isDeclared ? [] : [makeSymbol({ ...shared, isDeclared })];
  }
  if (kind === 'tier') return tiersInHome(mention, home);
  if (kind === 'definition') {
    const isDeclared = names !== undefined;
    return isGuess && !isDeclared ? [] : [makeSymbol({ ...shared, isDeclared })];
  }
  const isOwn = names?.levels.has(name) === true;
  const isAdded = !isOwn && overlay?.names?.levels.has(name) === true;
  const teller = isAdded && overlay !== undefined ? overlay.owner : owner;
  return [makeSymbol({ ...shared, owner: teller, isDeclared: isOwn || isAdded })];
}

function tiersInHome(
  mention: Mention,
  { id, owner, names, overlay, scope }: HomeInScope,
): readonly StatSymbol[] {
  const { kind, name, axis } = mention;
  const shared = { kind, name, owner, definitionId: id, scope };
  const base = names?.tiers.get(name);
  // Under an overlay a tier is told by its id alone, whatever axis either of the two puts it on.
  if (base !== undefined && overlay !== undefined) {
    return [...base].map((each) => makeSymbol({ ...shared, axis: each, isDeclared: true }));
  }
  const added = base === undefined ? overlay?.names?.tiers.get(name) : undefined;
  const teller = added !== undefined && overlay !== undefined ? overlay.owner : owner;
  const told = base ?? added;
  if (axis === undefined && told !== undefined) {
    return [...told].map((each) => makeSymbol({ ...shared, owner: teller, axis: each, isDeclared: true }));
  }
  const isDeclared = axis !== undefined && told?.has(axis) === true;
  return [makeSymbol({ ...shared, owner: teller, axis, isDeclared })];
}
