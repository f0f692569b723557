import { defineConfig } from 'oxlint';

/** A room: a folder, the layers it may not import, and the packages that it alone may import. */
interface Room {
  readonly folder: string;
  /** Folders of src/ that files here may not import. */
  readonly closedTo: readonly string[];
  /** Packages that only this room imports. */
  readonly packages: readonly string[];
}

const node = 'node:*';

/** Dependencies point one way: renderer → contract → domain; main → contract, domain; all may use words. */
const rooms: readonly Room[] = [
  { folder: 'src/domain', closedTo: ['contract', 'words', 'main', 'renderer', 'preload', node], packages: [] },
  {
    folder: 'src/domain/influence',
    closedTo: ['contract', 'words', 'main', 'renderer', 'preload', node],
    packages: [
      'graphology',
      'graphology-metrics',
      'graphology-communities-louvain',
      'graphology-layout-forceatlas2',
      'graphology-layout-noverlap',
      'graphology-types',
    ],
  },
  {
    folder: 'src/domain/imports',
    closedTo: ['contract', 'words', 'main', 'renderer', 'preload', node],
    packages: ['fastest-levenshtein'],
  },
  {
    folder: 'src/domain/picture',
    closedTo: ['contract', 'words', 'main', 'renderer', 'preload', node],
    packages: [],
  },
  { folder: 'src/words', closedTo: ['main', 'renderer', 'preload', node], packages: [] },
  {
    folder: 'src/contract',
    closedTo: ['words', 'main', 'renderer', 'preload', node],
    packages: ['@orpc/contract'],
  },
  { folder: 'src/main', closedTo: ['renderer', 'preload'], packages: ['csv-parse'] },
  {
    folder: 'src/main/workspace',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/documents', 'main/foreign', 'main/hosts', 'words'],
    packages: ['fractional-indexing'],
  },
  {
    folder: 'src/main/workspace/sql',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/documents', 'main/foreign', 'main/hosts', 'words'],
    packages: ['better-sqlite3', 'kysely'],
  },
  {
    folder: 'src/main/workspace/apart',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/documents', 'main/foreign', 'main/hosts', 'words'],
    packages: [],
  },
  {
    folder: 'src/main/foreign',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/workspace', 'main/documents', 'main/hosts'],
    packages: ['yauzl', 'saxes', 'iconv-lite'],
  },
  {
    folder: 'src/main/documents',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/workspace', 'main/foreign', 'main/hosts'],
    packages: [
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'mdast-util-to-markdown',
      'fflate',
      'yazl',
    ],
  },
  {
    folder: 'src/main/documents/word-template',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/workspace', 'main/foreign', 'main/hosts'],
    packages: ['slimdom'],
  },
  {
    folder: 'src/main/documents/word',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/workspace', 'main/foreign', 'main/hosts'],
    packages: ['docx'],
  },
  {
    folder: 'src/main/documents/image',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/workspace', 'main/foreign', 'main/hosts'],
    packages: ['@resvg/resvg-js'],
  },
  {
    folder: 'src/main/documents/excel',
    closedTo: ['renderer', 'preload', 'main/backend', 'main/workspace', 'main/foreign', 'main/hosts'],
    packages: ['exceljs'],
  },
  { folder: 'src/main/backend', closedTo: ['renderer', 'preload', 'main/hosts'], packages: [] },
  { folder: 'src/main/backend/pictures', closedTo: ['renderer', 'preload', 'main/hosts'], packages: ['image-size'] },
  {
    folder: 'src/main/backend/imports',
    closedTo: ['renderer', 'preload', 'main/hosts', 'main/documents'],
    packages: [],
  },
  { folder: 'src/main/backend/figures', closedTo: ['renderer', 'preload', 'main/hosts', 'main/foreign'], packages: [] },
  { folder: 'src/main/backend/returns', closedTo: ['renderer', 'preload', 'main/hosts'], packages: [] },
  {
    folder: 'src/main/backend/threads',
    closedTo: ['renderer', 'preload', 'main/hosts', 'main/documents', 'main/foreign'],
    packages: [],
  },
  { folder: 'src/main/backend/desk', closedTo: ['renderer', 'preload', 'main/hosts'], packages: [] },
  { folder: 'src/main/hosts/browser', closedTo: ['renderer', 'preload', 'hosts/cli'], packages: [] },
  {
    folder: 'src/renderer',
    closedTo: ['main', 'preload', node],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons', '@tanstack/react-query'],
  },
  { folder: 'src/renderer/ui', closedTo: ['main', 'preload', 'renderer/features', node], packages: [] },
  {
    folder: 'src/renderer/ui/graph',
    closedTo: ['main', 'preload', 'renderer/features', node],
    packages: ['sigma', 'graphology', 'graphology-types'],
  },
  {
    folder: 'src/renderer/ui/markdown',
    closedTo: ['main', 'preload', 'renderer/features', node],
    packages: ['@tiptap/core', '@tiptap/react', '@tiptap/pm', '@tiptap/starter-kit', '@tiptap/markdown'],
  },
  { folder: 'src/main/samples', closedTo: ['renderer', 'preload', 'main/hosts'], packages: ['yaml'] },
];

/** A room may use its own packages and those of the rooms around it. */
function restrictionsOf({ folder, closedTo }: Room) {
  const own = new Set(rooms.filter((room) => isWithin(folder, room.folder)).flatMap(({ packages }) => packages));
  const foreignPackages = [...new Set(rooms.flatMap(({ packages }) => packages))].filter((name) => !own.has(name));
  return [
    'error',
    {
      patterns: [
        ...closedTo.map((layer) => ({
          group: layer === node ? [node] : [`**/${layer.replace('main/', '')}/**`],
          message: `${folder} may not import ${layer}: dependencies point one way (docs/architecture.md).`,
        })),
        ...foreignPackages.map((name) => ({
          group: [name, `${name}/**`],
          message: `${name} is imported from one folder only (docs/architecture.md).`,
        })),
      ],
    },
  ] as const;
}

function isWithin(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(`${outer}/`);
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    'no-console': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    // A loop that waits for each step is how a file is read or a process is driven.
    'no-await-in-loop': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/no-array-sort': 'off',
    'oxc/no-map-spread': 'off',
    'no-shadow': 'off',
    // The compiler requires a return on every path, and knows an exhaustive switch.
    'typescript/consistent-return': 'off',
    'typescript/no-misused-spread': 'off',
    // Callers of the database name the row that their SQL returns.
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/no-generated-empty-object-type': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-named-as-default-member': 'off',
    'typescript/no-redundant-type-constituents': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-conditional-expect': 'off',
    'vitest/require-to-throw-message': 'off',
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert', 'assert*'] }],
    'vitest/require-mock-type-parameters': 'off',
  },
  overrides: [
    ...rooms.map((room) => ({
      files: [`${room.folder}/**/*.{ts,tsx}`],
      rules: { 'no-restricted-imports': restrictionsOf(room) },
    })),
    // Ports between processes and threads have no origin to name.
    { files: ['src/main/**', 'tests/**'], rules: { 'unicorn/require-post-message-target-origin': 'off' } },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['**/*.test.ts', 'tests/**'],
      rules: { 'no-restricted-imports': 'off', 'typescript/no-non-null-assertion': 'off' },
    },
    // Typed arrays answer a number at every index that a loop over their length can reach.
    {
      files: ['src/domain/influence/betweenness.ts', 'src/domain/influence/network-metrics.ts'],
      rules: { 'typescript/no-non-null-assertion': 'off' },
    },
    {
      files: ['src/main/hosts/**/*.mjs', 'packaging/**', 'tests/bench/**', 'tests/**'],
      rules: { 'no-console': 'off' },
    },
  ],
  ignorePatterns: ['node_modules', 'dist', 'out', 'demo', 'tests/fixtures'],
});
