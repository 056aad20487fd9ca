import * as l10n from '@vscode/l10n';
import { explainEffective } from '../../effective/explain-effective.ts';
import { findTestedValues } from '../../effective/find-tested-values.ts';
import { findValueProvenance } from '../../effective/find-value-provenance.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { explainAxis } from './explain-axis.ts';
import { explainLevels } from './explain-levels.ts';
import type { FoundStat } from './find-stat.ts';
import { makeStepOf } from './make-step-of.ts';
import type { WhyAnswer } from './why-line.ts';

/** Why a stat is what it is in the game, in words. */
export function explainStat(workspace: Workspace, { effective, name, member }: FoundStat): WhyAnswer {
  const provenance = explainEffective(workspace, effective);
  const { raw, level, world } = provenance;
  const definition = raw === undefined ? effective.definition : undefined;
  if (member === undefined) {
    const headline = l10n.t('{0} has no level', name);
    if (raw !== undefined) return { headline, lines: [{ text: raw.message, place: world ?? {} }] };
    if (level === undefined || definition === undefined) {
      return { headline, lines: [{ text: l10n.t('the definition has no levels'), place: world ?? {} }] };
    }
    const stats = findTestedValues(effective, definition);
    return explainLevels(name, level, definition, { stats }, makeStepOf(workspace, effective));
  }
  const found = findValueProvenance(provenance, member) ?? { overrides: [], modifiers: [] };
  const answer = explainAxis(`${name}.${member}`, found, definition?.axisByName.get(member));
  if (raw === undefined) return answer;
  const lines = answer.lines.slice(0, -1);
  return { ...answer, lines: [...lines, { text: raw.message, place: world ?? {} }] };
}
