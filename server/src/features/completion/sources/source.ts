import type { Place } from '../place.ts';
import type { Proposal } from '../proposal.ts';

/** What knows what can be written at some places; it has nothing to propose at others. */
export type ProposalSource = (place: Place) => readonly Proposal[];
