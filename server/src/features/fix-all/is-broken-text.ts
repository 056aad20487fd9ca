import { parseText } from '../../syntax/parse-text.ts';

/**
 * Says whether a text cannot be understood as a whole, so that its fixes are never made all at once. Comments and
 * trailing commas are no matter.
 */
export function isBrokenText(text: string): boolean {
  const { problems } = parseText(text, { comments: true });
  return problems.some(({ code }) => code === 'syntax/invalid-json' || code === 'syntax/too-deep');
}
