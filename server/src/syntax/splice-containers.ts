import { type ContainerLists, scanContainers } from './scan-containers.ts';

/** A container that an edit lies in: all around it is the same before and after, or is in other such containers. */
export interface ContainerEdit {
  /** Its number before. */
  readonly container: number;
  /** The offset behind its end before. */
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * The containers of a text that came out of another by edits, which are in text order and not one in the other: only what
 * was edited is looked at again.
 */
export function spliceContainers(
  old: ContainerLists,
  text: string,
  edits: readonly ContainerEdit[],
): ContainerLists {
  const pieces = edits.map((edit) => {
    const inside = scanContainers(text, edit.newStart, edit.newEnd);
    const next = firstBehind(old.starts, edit.container, edit.oldEnd);
    return { ...edit, inside, next, more: inside.starts.length - (next - edit.container) };
  });
  const { length } = old.starts;
  const total = pieces.reduce((sum, { more }) => sum + more, length);
  const lists = {
    starts: new Int32Array(total),
    ends: new Int32Array(total),
    parents: new Int32Array(total),
    steps: new Int32Array(total),
  };
  let from = 0;
  let to = 0;
  let by = 0;
  for (const [index, piece] of [...pieces, undefined].entries()) {
    const { container = length } = piece ?? {};
    for (; from < container; from++, to++) {
      const step = old.steps[from] ?? 0;
      lists.starts[to] = (old.starts[from] ?? 0) + by;
      lists.steps[to] = step < 0 ? step : step + by;
      lists.ends[to] = shiftEnd(old.ends[from] ?? 0, by, edits, index);
      lists.parents[to] = shiftParent(old.parents[from] ?? -1, pieces);
    }
    if (piece === undefined) break;
    const parent = shiftParent(old.parents[container] ?? -1, pieces);
    const step = old.steps[container] ?? 0;
    copyInside(lists, to, piece.inside, parent, step < 0 ? step : step + by);
    to += piece.inside.starts.length;
    from = piece.next;
    by = piece.newEnd - piece.oldEnd;
  }
  return lists;
}

/** The number of the first container that begins behind `end`, from `container` on. */
function firstBehind(starts: Int32Array, container: number, end: number): number {
  let next = container;
  while (next < starts.length && (starts[next] ?? 0) < end) next++;
  return next;
}

/** Where a container ends that begins after as many edits as `index` and may hold the next ones. */
function shiftEnd(end: number, by: number, edits: readonly ContainerEdit[], index: number): number {
  let shift = by;
  for (let i = index; i < edits.length; i++) {
    const edit = edits[i];
    if (edit === undefined || edit.oldEnd > end) break;
    shift = edit.newEnd - edit.oldEnd;
  }
  return end + shift;
}

function shiftParent(
  parent: number,
  pieces: readonly { readonly container: number; readonly more: number }[],
): number {
  let shifted = parent;
  for (const { container, more } of pieces) {
    if (container >= parent) break;
    shifted += more;
  }
  return shifted;
}

/** Puts what was found in one container at `to`; `parent` is what is around it, `step` the way from there. */
function copyInside(
  lists: ContainerLists,
  to: number,
  inside: ContainerLists,
  parent: number,
  step: number,
): void {
  lists.starts.set(inside.starts, to);
  lists.ends.set(inside.ends, to);
  lists.steps.set(inside.steps, to);
  lists.steps[to] = step;
  for (let i = 0; i < inside.parents.length; i++) {
    const around = inside.parents[i] ?? -1;
    lists.parents[to + i] = around < 0 ? parent : around + to;
  }
}
