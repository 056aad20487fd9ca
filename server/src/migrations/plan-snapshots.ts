import type { JsonValue } from '../base/json-value.ts';
import { type MigrationName, type MigrationPlan, NOTHING_TO_MIGRATE } from './migration-plan.ts';
import { type MigrationOptions, planWorld, type RecordPlace } from './plan-record.ts';
import { compareSnapshotSession, planSnapshotSession, readSnapshots } from './snapshot.ts';

/** The plan of each migration that has something to say about the snapshots in a scenario file. */
export function planSnapshots(
  place: Omit<RecordPlace, 'record' | 'object'>,
  value: JsonValue | undefined,
  options: MigrationOptions,
): readonly (readonly [MigrationName, MigrationPlan])[] {
  const { worlds, file } = place;
  const { names, faithful, to } = options;
  if (to === 'legacy') return [];
  const plans: [MigrationName, MigrationPlan][] = [];
  for (const { world, sessions } of readSnapshots(value)) {
    const definition = worlds.findDefinition({ file, record: world }, 'relationships');
    const meta = world.meta?.value ?? {};
    // The game itself never touched the sessions.
    const renamesIds = names.has('session-relationships') && !faithful;
    const changes = sessions.map((session) =>
      renamesIds ? planSnapshotSession(session, definition, meta) : NOTHING_TO_MIGRATE,
    );
    if (names.has('world-meta')) {
      const plan = planWorld(world, place, options);
      // Whoever stands in a session that does not change gets tier and level by the new world all the same.
      const others = sessions.filter((_, index) => changes[index]?.kind !== 'change');
      const outcomes = others.flatMap((session) => compareSnapshotSession(session, definition, meta));
      plans.push(['world-meta', plan.kind === 'change' ? { ...plan, outcomes } : plan]);
    }
    for (const change of changes) plans.push(['session-relationships', change]);
  }
  return plans.filter(([, plan]) => plan !== NOTHING_TO_MIGRATE);
}
