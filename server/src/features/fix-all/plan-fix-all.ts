import { composeEdits } from '../../base/compose-edits.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import { type ChosenFix, chooseFixes } from './choose-fixes.ts';
import { isBrokenText } from './is-broken-text.ts';
import { type MadeFixes, Trial, type TrialProject } from './trial.ts';
import type { TriedText } from './tried-text.ts';

/** A file with all its safe fixes made; nothing has been written yet. */
export interface FixedText {
  readonly uri: string;
  readonly oldText: string;
  readonly newText: string;
  /** What leads from the old text to the new one. */
  readonly edits: readonly TextEdit[];
  /** How many problems were mended; at least one. */
  readonly fixed: number;
}

/** What to mend, and from which text. */
export interface FixAllRequest {
  readonly uri: string;
  /** The file's text as it is now. */
  readonly text: string;
  /** Problems of this code only. */
  readonly code?: string;
}

/**
 * More rounds than any file needs: as many problems as are reported of a file at once are mended in each. It is the
 * end of rules that would have it both ways for ever.
 */
const MOST_ROUNDS = 100;

/**
 * Makes the safe fixes of a file till none is left, so that doing it again changes nothing: each round those that do
 * not touch each other, after which the file is checked anew in `project`. A fix that turns out not to mend its problem
 * is left out, and broken JSON is left as it is, for nobody knows what it says. `project` has the new text in place
 * afterwards; undefined when there is nothing to do.
 */
export function planFixAll(project: TrialProject, { uri, text, code }: FixAllRequest): FixedText | undefined {
  const trial = new Trial(project, uri);
  const seen = new Set([text]);
  let current = trial.see(text);
  if (isBrokenText(text)) return undefined;
  const steps: (readonly TextEdit[])[] = [];
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = takeStep(trial, current, code);
    if (step === undefined) break;
    current = step.after;
    steps.push(step.edits);
    fixed += step.fixed;
    if (!seen.has(current.located.text)) seen.add(current.located.text);
    else {
      // Two fixes undo each other. Whichever had the last word, the next time the other one would.
      trial.put(text);
      return undefined;
    }
  }
  const newText = current.located.text;
  trial.put(newText);
  const edits = composeEdits(text.length, steps);
  return fixed === 0 ? undefined : { uri, oldText: text, newText, edits, fixed };
}

function takeStep(trial: Trial, before: TriedText, code: string | undefined): MadeFixes | undefined {
  const wanted =
    code === undefined ? before.problems : before.problems.filter((problem) => problem.code === code);
  const fixes = chooseFixes(wanted);
  if (fixes.length === 0) return undefined;
  const good = () => fixes.filter((fix) => trial.make(before, [fix]) !== undefined);
  return trial.make(before, fixes) ?? makeSome(trial, before, good());
}

/** Makes fixes that are good each for itself: together if that goes well, else the first. */
function makeSome(trial: Trial, before: TriedText, good: readonly ChosenFix[]): MadeFixes | undefined {
  if (good.length === 0) return undefined;
  return trial.make(before, good) ?? trial.make(before, good.slice(0, 1));
}
