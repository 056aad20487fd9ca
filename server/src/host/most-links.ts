/** Links that lead to links are followed so far, and nobody gets anywhere after that: systems give up at about as many. */
export const MOST_LINKS = 40;
