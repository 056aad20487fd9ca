import type { JsonValue } from '../base/json-value.ts';
import { type MigrationName, type MigrationPlan, NOTHING_TO_MIGRATE } from './migration-plan.ts';
import { type MigrationOptions, planWorld, type RecordPlace } from './plan-record.ts';
import { planSnapshotSession, readSnapshots } from './snapshot.ts';

/** The plan of each migration that has something to say about the snapshots in a scenario file. */
export function planSnapshots(
  { worlds, file, findIndent }: Omit<RecordPlace, 'record' | 'object'>,
  value: JsonValue | undefined,
  options: MigrationOptions,
): readonly (readonly [MigrationName, MigrationPlan])[] {
  const { names, faithful, to } = options;
  if (to === 'legacy') return [];
  const plans: [MigrationName, MigrationPlan][] = [];
  for (const { world, sessions } of readSnapshots(value)) {
    if (names.has('world-meta')) plans.push(['world-meta', planWorld(world, findIndent(), options)]);
    // The game itself never touched them.
    if (!names.has('session-relationships') || faithful) continue;
    const definition = worlds.findDefinition({ file, record: world }, 'relationships');
    for (const session of sessions) {
      plans.push(['session-relationships', planSnapshotSession(session, definition)]);
    }
  }
  return plans.filter(([, plan]) => plan !== NOTHING_TO_MIGRATE);
}
