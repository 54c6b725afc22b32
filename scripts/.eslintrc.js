module.exports =
  require('@backstage/cli/config/eslint-factory').createConfigForRole(
    __dirname,
    'cli',
    {
      root: true,
      parserOptions: { ecmaVersion: 2022 },
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  );
