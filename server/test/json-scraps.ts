import fc from 'fast-check';

/** Scraps that meet in every way, so that broken texts of all sorts come up. */
export const jsonScraps = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '/',
  '/*',
  '*/',
  '//',
  '\n',
  '\r',
  ' ',
  '"a":',
  '1',
  'x',
);
