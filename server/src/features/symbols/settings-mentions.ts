import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { type Mention, makeMention } from '../../model/mentions/mention.ts';

/** The world, packages, definitions and axes that a `statlens.config.json` names. */
export function listSettingsMentions(value: JsonValue | undefined): readonly Mention[] {
  if (!isJsonObject(value)) return [];
  const world = ownMember(value, 'world');
  const packages = ownMember(value, 'packages');
  const builtIn: JsonValue | undefined = isJsonObject(packages) ? ownMember(packages, 'builtIn') : undefined;
  const shared = { role: 'reference', part: 'value' } as const;
  return [
    ...(typeof world === 'number' && Number.isInteger(world)
      ? [makeMention({ ...shared, kind: 'world', name: String(world), path: ['world'] })]
      : []),
    ...(Array.isArray(builtIn) ? builtIn : []).flatMap((name: JsonValue, index) =>
      typeof name === 'string'
        ? [makeMention({ ...shared, kind: 'package', name, path: ['packages', 'builtIn', index] })]
        : [],
    ),
    ...listSteps(ownMember(value, 'axisStep')),
  ];
}

/** The keys of `axisStep`: `<definition>.<axis>` or `<definition>`. Ids may hold dots themselves, so each dot may be it. */
function listSteps(steps: JsonValue | undefined): readonly Mention[] {
  if (!isJsonObject(steps)) return [];
  return Object.keys(steps).flatMap((key) => {
    const told = { role: 'reference', part: 'key', path: ['axisStep', key], isGuess: true } as const;
    const dots = [...key.matchAll(/\./g)].map(({ index }) => index);
    return [
      makeMention({ ...told, kind: 'definition', name: key }),
      ...dots.flatMap((dot) => {
        const [definitionId, axis] = [key.slice(0, dot), key.slice(dot + 1)];
        return [
          makeMention({ ...told, kind: 'definition', name: definitionId, after: `.${axis}` }),
          makeMention({ ...told, kind: 'axis', name: axis, before: `${definitionId}.`, definitionId }),
        ];
      }),
    ];
  });
}
