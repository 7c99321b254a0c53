export default [{ ignores: ['dist'] }, {
    files: ['test/**/*.ts'],
  }];
