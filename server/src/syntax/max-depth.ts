/** The deepest nesting of objects and arrays we read; deeper text never reaches anything that recurses. */
export const MAX_DEPTH = 128;
