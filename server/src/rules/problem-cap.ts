/** How many problems one file, and one rule in it, may have before the rest is only counted. */
export const PROBLEM_CAP = 200;
