import type { AxisProvenance, EntityProvenance } from './provenance.ts';

/** How the member `name` got its value; undefined when there is no such member. `__proto__` is a name like any other. */
export function findValueProvenance(
  { values }: Pick<EntityProvenance, 'values'>,
  name: string,
): AxisProvenance | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
