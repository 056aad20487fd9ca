/** The kind of the code action that mends everything in a file that can be mended safely, on save too. */
export const FIX_ALL_KIND = 'source.fixAll.statLens';
