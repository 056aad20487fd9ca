import { MAX_SYNTAX_PROBLEMS, type SyntaxProblem } from './syntax-problem.ts';

/** The problems of one sort in one text: the first ones in words, and how many there are. */
export class SyntaxFindings {
  readonly problems: SyntaxProblem[] = [];
  total = 0;

  /** Notes a problem; `describe` is called only while there are not yet too many to be shown. */
  add(describe: () => SyntaxProblem): void {
    this.total++;
    if (this.problems.length < MAX_SYNTAX_PROBLEMS) this.problems.push(describe());
  }
}
