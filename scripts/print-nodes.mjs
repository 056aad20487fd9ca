/**
 * Prints trees of plain objects, maps and regular expressions as a module; nodes of equal content are printed once.
 * @param {string} exportName
 * @param {ReadonlyMap<string, object>} trees by kind
 */
export function printNodes(exportName, trees) {
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @param {object} node @returns {string} */
  const nameOf = (node) => {
    const members = Object.entries(node).map(([key, value]) => `${key}: ${print(value)}`);
    const text = `{ ${members.join(', ')} }`;
    const name = names.get(text) ?? `node${names.size}`;
    names.set(text, name);
    return name;
  };
  /** @param {unknown} value @returns {string} */
  const print = (value) => {
    if (value instanceof Map) {
      return `new Map([${[...value].map(([key, node]) => `[${JSON.stringify(key)}, ${nameOf(node)}]`).join(', ')}])`;
    }
    if (value instanceof RegExp) return String(value);
    if (value instanceof Set) return `new Set(${JSON.stringify([...value])})`;
    if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
    if (typeof value === 'string') return JSON.stringify(value);
    return typeof value === 'object' ? nameOf(Object(value)) : String(value);
  };
  const exported = [...trees].map(([kind, node]) => `  ${kind}: ${nameOf(node)},`);
  const nodes = [...names].map(([text, name]) => `const ${name} = ${text};`);
  return `${nodes.join('\n')}\n\nexport const ${exportName} = {\n${exported.join('\n')}\n};\n`;
}
