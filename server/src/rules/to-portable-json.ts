/** A part of a package as JSON text without the members that are null: the game's client wants them left out. */
export function toPortableJson(part: object | string | number | boolean): string {
  return JSON.stringify(part, (_, member: unknown) => member ?? undefined);
}
