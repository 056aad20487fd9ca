import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

interface SourceText {
  /** Slash-separated path from the repository's root. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

/** One row of the table in ARCHITECTURE.md. */
interface Layer {
  readonly name: string;
  readonly ours: ReadonlySet<string>;
  readonly packages: readonly string[];
}

const sources = ['server/src', 'client/src'].flatMap((folder) => readSources(folder));
const layers = readLayers();

describe('architecture', () => {
  it('has a row in the layer table for every folder and entry of server/src', () => {
    const names = readdirSync(join(root, 'server/src')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(
      names.filter((name) => !layers.has(name)),
      [],
    );
  });

  for (const source of sources) {
    it(`${source.path} imports only what its layer may`, () => {
      const layer = layers.get(layerOf(source.path));
      assert.ok(layer, `no layer for ${source.path}`);
      assert.deepEqual(
        source.imports.filter((name) => !isAllowed(layer, source.path, name)),
        [],
      );
    });
  }

  it('has no import cycles', () => {
    assert.deepEqual(findCycle(), []);
  });

  it('lets no rule import another rule', () => {
    const offenders = sources
      .filter(({ path }) => /^server\/src\/rules\/[^/]+\//.test(path))
      .filter(({ path, imports }) =>
        imports.some(
          (name) => name.startsWith('.') && /^server\/src\/rules\/[^/]+\//.test(targetOf(path, name)),
        ),
      );
    assert.deepEqual(
      offenders.map(({ path }) => path),
      [],
    );
  });

  it('keeps files small: none over 350 lines, half of them at most 80', () => {
    const sizes = sources.map(({ lines }) => lines).sort((a, b) => a - b);
    assert.deepEqual(
      sources.filter(({ lines }) => lines > 350).map(({ path, lines }) => `${path}: ${lines}`),
      [],
    );
    assert.ok(
      (sizes[Math.floor(sizes.length / 2)] ?? 0) <= 80,
      `median is ${sizes[Math.floor(sizes.length / 2)]}`,
    );
  });

  it('keeps test files under 350 lines too', () => {
    const tests = ['server', 'client', 'scripts', 'bench'].flatMap((folder) =>
      readSources(folder, /\.(ts|mjs)$/),
    );
    assert.deepEqual(
      tests.filter(({ lines }) => lines > 350).map(({ path, lines }) => `${path}: ${lines}`),
      [],
    );
  });
});

function readSources(folder: string, pattern = /^(?!.*\.test\.ts$).*\.ts$/): SourceText[] {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(\/generated\/|\/vectors\/|\/node_modules\/)/.test(file))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return {
        path: relative(root, file).split(sep).join('/'),
        lines: text.split('\n').length - 1,
        imports: listImports(file, text),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function listImports(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const fixed = module.staticImports.map((entry) => entry.moduleRequest.value);
  const passedOn = module.staticExports.flatMap((entry) =>
    entry.entries.map(({ moduleRequest }) => moduleRequest?.value),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  return [...fixed, ...passedOn, ...dynamic].filter((name) => name !== undefined);
}

function readLayers(): Map<string, Layer> {
  const table =
    readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').match(
      /\| folder \|.*\n\|[-|]+\n((?:\|.*\n)+)/,
    )?.[1] ?? '';
  return new Map(
    table
      .trim()
      .split('\n')
      .map((row) => {
        const [name = '', ours = '', packages = ''] = row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim());
        return [name, { name, ours: new Set(listCell(ours)), packages: listCell(packages) }];
      }),
  );
}

function listCell(cell: string): string[] {
  return cell === '-' ? [] : cell.split(',').map((part) => part.trim());
}

/** The name of a file's row: its folder below server/src, the file itself when it lies there directly, or `client`. */
function layerOf(path: string): string {
  if (path.startsWith('client/')) return 'client';
  if (path.startsWith('schemas/')) return 'schemas';
  if (path === 'package.json') return path;
  return path.slice('server/src/'.length).split('/')[0] ?? '';
}

function targetOf(from: string, name: string): string {
  return relative(root, resolve(root, dirname(from), name))
    .split(sep)
    .join('/');
}

function isAllowed(layer: Layer, path: string, name: string): boolean {
  if (name.startsWith('.')) {
    const target = layerOf(targetOf(path, name));
    return target === layer.name || layer.ours.has(target);
  }
  return layer.packages.some((allowed) =>
    allowed.endsWith('*')
      ? name.startsWith(allowed.slice(0, -1))
      : name === allowed || name.startsWith(`${allowed}/`),
  );
}

/** The files of one import cycle, or nothing. */
function findCycle(): string[] {
  const graph = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter((name) => name.startsWith('.')).map((name) => targetOf(path, name)),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
