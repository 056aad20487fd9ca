import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listCliFiles } from '../../scripts/cli-bundles.mjs';
import { listServerBundles } from '../../scripts/server-bundles.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What the package consists of. */
const SHIPPED = [
  /^dist\/(cli[\w-]*|server|language-service|validators|schema-guides)\.cjs$/,
  /^dist\/code-cache\/[\w.-]+\/cli[\w-]*\.cjs\.bin$/,
  /^dist\/code-cache\/[\w.-]+\/(server|language-service|validators)\.cjs\.bin$/,
  // npm packs what `main` names, which is for VS Code, whatever `files` says.
  /^dist\/client\.cjs$/,
  /^dist\/engine\.mjs$/,
  /^dist\/types\/(engine-api|(base|engine|engine\/[\w-]+)\/[\w-]+)\.d\.ts$/,
  /^docs\/([\w-]+|rules\/([\w-]+\/)?[\w-]+)\.md$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^schemas\/(reports\/)?[\w.-]+\.schema\.json$/,
  /^(man\/stat-lens\.1|README\.md|CHANGELOG\.md|LICENSE|package\.json)$/,
];

/** More than this to load or to keep, in bytes, and something has come in that does not belong there. */
const MOST_PACKED = 3_100_000;
const MOST_UNPACKED = 9_900_000;

/** What `npm pack --json` tells. */
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

const USE_OF_ENGINE = `import { computeTier, type JsonValue, normalizeEntityStats } from 'stat-lens/engine';
const tiers = [{ id: 'weak', axis_name: 'strength', min: 0, max: 50 }];
const tier: string | null = computeTier('strength', 20, tiers);
const value: JsonValue = 1;
console.log(tier, value, typeof normalizeEntityStats);
// @ts-expect-error: there is no such function.
export { nothing } from 'stat-lens/engine';
`;

describe('the npm package', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'stat-lens-npm-'));
  const game = join(root, 'samples/harbour-town');
  let packed: Packed;

  const settings = { npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' };

  /** npm and npx with nothing but what is here: an empty cache, no network, no settings of whoever runs this. */
  const npm = (program: 'npm' | 'npx', args: readonly string[], cwd: string) =>
    execFileSync(program, ['--offline', '--ignore-scripts', '--loglevel=error', ...args], {
      cwd,
      env: { PATH: process.env.PATH, HOME: folder, ...settings },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
  const run = (file: string, args: readonly string[], cwd = folder) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
      cwd,
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const statLens = (...args: string[]) =>
    run(join(folder, 'node_modules/stat-lens', manifest.bin['stat-lens']), args, game);

  before(() => {
    [packed] = JSON.parse(npm('npm', ['pack', '--json', '--pack-destination', folder], root));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    npm('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the command line, the server, the engine with its types, and what tells about them', () => {
    const paths = packed.files.map(({ path }) => path);
    assert.deepEqual(
      paths.filter((path) => !SHIPPED.some((pattern) => pattern.test(path))),
      [],
    );
    const bundles = [
      ...listCliFiles('dist'),
      ...listServerBundles({}, 'dist').map(({ outfile = '' }) => outfile),
    ];
    const { types, import: engine } = manifest.exports['./engine'];
    const needed = [
      ...bundles,
      manifest.man,
      types,
      engine,
      manifest.bin['stat-lens'],
      'docs/ci.md',
      'docs/rules/tier/gap.md',
    ];
    assert.deepEqual(
      needed.map((path: string) => path.replace(/^\.\//, '')).filter((path) => !paths.includes(path)),
      [],
    );
    assert.ok(packed.size < MOST_PACKED, `${packed.size} bytes packed`);
    assert.ok(packed.unpackedSize < MOST_UNPACKED, `${packed.unpackedSize} bytes unpacked`);
  });

  it('needs no other package, and runs nothing when it is installed', () => {
    for (const part of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
      assert.equal(manifest[part], undefined, part);
    }
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
      assert.equal(manifest.scripts[script], undefined, script);
    }
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['stat-lens']);
  });

  it('runs by npx', () => {
    const stdout = npm('npx', ['stat-lens', 'check', game], folder);
    assert.match(stdout, /^No problems in \d+ files\n$/);
  });

  const commands: readonly (readonly [args: readonly string[], out: RegExp])[] = [
    [['--version'], new RegExp(`^${manifest.version}\n$`)],
    [['show', 'npc:12', '--definition', 'combat_skills'], /strength +90 +expert/],
    [['why', 'npc:12', 'combat_skills.strength'], /strength is 90/],
    [['explain', 'tier/gap'], /tier\/gap/],
    [['list', 'npcs', '--format', 'csv'], /^entity,name,file,/],
    [['schema', '--world', '7'], /"\$schema"/],
    [['test'], /^No problems in 1 file\n$/],
    [['config'], /^ +config /m],
    [['migrate', '--format', 'json'], /"version": 1/],
    [['check', '--kind', 'npc', '--stats', '--fix-dry-run'], /^$/],
    [['complete', '--', 'check', '--rule', 'tier/ga'], /^tier\/gap\t/],
    ...['sarif', 'junit', 'html', 'gitlab'].map((format) => [['check', '--format', format], /\S/] as const),
  ];
  for (const [args, out] of commands) {
    it(`runs stat-lens ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = statLens(...args);
      assert.equal(status, 0, stderr);
      assert.match(stdout, out);
    });
  }

  it('has the engine, with its types', () => {
    mkdirSync(join(folder, 'use'));
    const file = join(folder, 'use/engine.mts');
    writeFileSync(file, USE_OF_ENGINE);
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    const checked = run(join(root, 'node_modules/typescript/bin/tsc'), [...options, file]);
    assert.deepEqual([checked.stdout, checked.status], ['', 0]);
    const plain = USE_OF_ENGINE.replace(/, type JsonValue|: string \| null|: JsonValue/g, '').replace(
      /^export.*$/m,
      '',
    );
    const { stdout, stderr } = run('--input-type=module', ['--eval', plain]);
    assert.match(stdout, /^weak 1 function\n$/, stderr);
  });
});
