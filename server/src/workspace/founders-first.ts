import { findKindByName } from '../kinds/detect-kind.ts';

/** The same uris, ahead of all others those of files whose names say that they make a project, such as worlds. */
export function foundersFirst(uris: readonly string[]): readonly string[] {
  const founders = uris.filter((uri) => findKindByName(uri)?.foundsProject === true);
  return [...new Set([...founders, ...uris])];
}
