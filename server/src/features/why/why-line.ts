import type { ConfigPlace } from '../../effective/provenance.ts';

/** One sentence of an explanation, and the place in a file that it is about, when there is one. */
export interface WhyLine {
  readonly text: string;
  readonly place: ConfigPlace;
}

/** Why something is as it is: what it is, then the reasons in the order in which the game comes to them. */
export interface WhyAnswer {
  readonly headline: string;
  readonly lines: readonly WhyLine[];
}
