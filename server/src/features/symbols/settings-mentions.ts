import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { type Mention, makeMention } from '../../model/mentions/mention.ts';

/** The world and the packages that a `statlens.config.json` names. */
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
  ];
}
