/** What the numbers of semantic tokens mean: types of ids (definition, axis, tier, level), and what is to say about them. */
export const TOKEN_LEGEND = {
  tokenTypes: ['class', 'property', 'enumMember', 'type'],
  tokenModifiers: ['declaration', 'readonly', 'deprecated'],
} as const;
