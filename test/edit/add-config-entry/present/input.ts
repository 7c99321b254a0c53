export default [{ files: ['test/**/*.ts'] }];
