import type { JsonNode } from '../json-tree.ts';
import type { TextScan } from '../scan-text.ts';

/**
 * The offset of the comma behind each child of a container, undefined where there is none (behind the last one).
 * The whole answer is undefined when the container is not closed or its commas are not exactly where they belong.
 */
export function findCommas(scan: TextScan, node: JsonNode): readonly (number | undefined)[] | undefined {
  const { strict } = scan;
  const close = node.offset + node.length - 1;
  if (strict.charAt(close) !== (node.type === 'object' ? '}' : ']')) return undefined;
  const children = node.children ?? [];
  const commas: (number | undefined)[] = [];
  let position = node.offset + 1;
  for (const [index, child] of children.entries()) {
    if (!isWhole(scan, child) || !isBlank(strict, position, child.offset)) return undefined;
    position = child.offset + child.length;
    const isLast = index === children.length - 1;
    const comma = isLast ? trailingCommaWithin(scan, position, close) : strict.indexOf(',', position);
    if (!isLast && (comma === undefined || comma < 0)) return undefined;
    // A trailing comma is blank in the strict text, so one test serves all.
    if (comma !== undefined && !isBlank(strict, position, comma)) return undefined;
    commas.push(comma);
    if (comma !== undefined) position = comma + 1;
  }
  return isBlank(strict, position, close) ? commas : undefined;
}

/** Says whether an element or member has all its parts and nothing else. */
function isWhole({ strict }: TextScan, child: JsonNode): boolean {
  if (child.type !== 'property') return true;
  const [key, value] = child.children ?? [];
  if (key === undefined || value === undefined) return false;
  const colon = strict.indexOf(':', key.offset + key.length);
  return (
    colon >= 0 && isBlank(strict, key.offset + key.length, colon) && isBlank(strict, colon + 1, value.offset)
  );
}

function isBlank(strict: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const code = strict.charCodeAt(offset);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) continue;
    // Blanks that JSON does not know are rare enough to be looked at closely.
    return strict.slice(start, end).trim() === '';
  }
  return true;
}

/** The one comma that stands before a container's closing bracket, found by halving. */
function trailingCommaWithin({ trailingCommas }: TextScan, start: number, close: number): number | undefined {
  let low = 0;
  let high = trailingCommas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trailingCommas[middle]?.start ?? close) < start) low = middle + 1;
    else high = middle;
  }
  const comma = trailingCommas[low]?.start;
  return comma !== undefined && comma < close ? comma : undefined;
}
