import type { JsonPath } from '../../base/json-pointer.ts';
import type { Span } from '../../base/span.ts';
import type { LensKind } from '../../protocol/switches.ts';
import type { DefinitionList } from '../find-part.ts';

/** What a lens is about, as the client gives it back when it wants to know the title. */
export interface LensSubject {
  readonly kind: LensKind;
  /** The way to the record, or for a stat block to the block. */
  readonly path: JsonPath;
  readonly definitionId?: string;
  /** The key of a session's entity. */
  readonly entityKey?: string;
  /** Whether the block is one of old relationships. */
  readonly legacy?: boolean;
  /** For an axis, tier or level: its list, its index there and its name or id. */
  readonly list?: DefinitionList;
  readonly index?: number;
  readonly name?: string;
}

/** A lens with its place in the text. */
export interface LensPlace {
  readonly subject: LensSubject;
  readonly span: Span;
}
