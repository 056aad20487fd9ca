import { clampToAxis } from '../../engine/clamp-to-axis.ts';
import { makeChoice } from '../make-fix.ts';
import type { Rule } from '../rule.ts';

/** A value outside the range of its axis. */
export const entityClamped: Rule = {
  code: 'entity/clamped',
  severity: 'warning',
  summary: 'A value lies outside the range of its axis.',
  why: 'The game moves the value to the nearer bound before it looks for tiers and levels, without telling anyone. Modifiers are added before that, so a base value beyond the range may still be meant; then ignore this.',
  bad: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 20 }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 70 } } }
`,
  good: `//- stats_config.json
{
  "definitions": { "skills": { "id": "skills", "axes": [{ "name": "strength", "max_value": 20 }] } }
}
//- mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "skills": { "strength": 14 } } }
`,
  check: (context) => {
    for (const block of context.judgedBlocks) {
      for (const { axis } of block.definition.axes) {
        const value = block.stats[axis.name];
        if (typeof value !== 'number' || (value >= axis.min_value && value <= axis.max_value)) continue;
        const clamped = clampToAxis(value, axis);
        const bound = value > axis.max_value ? `above the maximum` : `below the minimum`;
        const path = block.memberPath(axis.name);
        context.report({
          path,
          message: `"${axis.name}" ${value} lies ${bound} ${clamped} of its axis; the game takes it as ${clamped}`,
          fixes: [makeChoice(`Change to ${clamped}`, { kind: 'replace-value', path, json: String(clamped) })],
        });
      }
    }
  },
};
