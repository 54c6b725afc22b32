// The ESLint configuration of a package: Backstage's, and the import rule of the project.
const { join, relative, sep } = require('node:path');
const factory = require('@backstage/cli/config/eslint-factory');

const PLUGIN = '@pacto/backstage-plugin-pacto';

/** Who may import whom among our own packages. What is not listed is refused. */
const MAY_IMPORT = {
  'packages/core': [],
  'packages/oci': ['@pacto/core'],
  'plugins/pacto-common': ['@pacto/core'],
  'plugins/pacto-react': ['@pacto/core', `${PLUGIN}-common`],
  'plugins/pacto': ['@pacto/core', `${PLUGIN}-common`, `${PLUGIN}-react`],
  'plugins/pacto-node': ['@pacto/core', '@pacto/oci', `${PLUGIN}-common`],
  'plugins/pacto-backend': [
    '@pacto/core',
    '@pacto/oci',
    `${PLUGIN}-common`,
    `${PLUGIN}-node`,
  ],
  'plugins/catalog-backend-module-pacto': [
    `${PLUGIN}-common`,
    `${PLUGIN}-node`,
  ],
  'plugins/events-backend-module-pacto': [`${PLUGIN}-node`],
};

/** What a folder of the pacto backend may not import. */
const BACKEND_FOLDERS = {
  routes: ['knex', '**/store/*', '**/store/**', '**/sync/**'],
  services: ['express', 'express-*', '**/routes/**'],
  store: [
    'express',
    '@backstage/plugin-catalog-*',
    '@backstage/plugin-permission-*',
    '**/services/**',
    '**/routes/**',
    '**/sync/**',
  ],
  sync: [
    'express',
    'knex',
    '@backstage/plugin-catalog-*',
    '@backstage/plugin-permission-*',
    '**/services/**',
    '**/routes/**',
  ],
};

/** Node's own modules; the domain must run anywhere. */
const NODE_MODULES = [
  'node:*',
  ...require('node:module').builtinModules.filter(name => !name.includes('/')),
];

module.exports = dir => {
  const path = relative(join(__dirname, '..'), dir).split(sep).join('/');
  const refused = [
    {
      group: [
        '@pacto/*',
        ...(MAY_IMPORT[path] ?? []).flatMap(name => [`!${name}`, `!${name}/*`]),
      ],
      message: `${path} may import only ${
        MAY_IMPORT[path]?.join(', ') || 'nothing'
      } of our own packages.`,
    },
    ...(path === 'packages/core'
      ? [
          {
            group: [...NODE_MODULES, '@backstage/*'],
            message: 'The domain is isomorphic: no Node, no Backstage.',
          },
        ]
      : []),
  ];
  const rule = patterns => ({
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
  });
  return factory(dir, {
    overrides: [
      {
        files: ['src/**/*.ts', 'src/**/*.tsx'],
        excludedFiles: ['**/*.test.*', '**/__testUtils__/**'],
        rules: MAY_IMPORT[path] ? rule(refused) : {},
      },
      ...(path === 'plugins/pacto-backend'
        ? Object.entries(BACKEND_FOLDERS).map(([folder, group]) => ({
            files: [`src/${folder}/**/*.ts`],
            excludedFiles: ['**/*.test.*', '**/__testUtils__/**'],
            rules: rule([
              ...refused,
              { group, message: `src/${folder} may not know about this.` },
            ]),
          }))
        : []),
    ],
  });
};
