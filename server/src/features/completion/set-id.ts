import type { Body, Entry } from './body.ts';

/** An example of something with another id. */
export function setId(body: Body, id: Body): Body {
  if (typeof body !== 'object' || body === null || !('entries' in body)) return body;
  const entries = body.entries.map(([key, value]): Entry => [key, key === 'id' ? id : value]);
  return { entries };
}
