export default [{ languageOptions: { parserOptions: { project: './tsconfig.json' } } }];
