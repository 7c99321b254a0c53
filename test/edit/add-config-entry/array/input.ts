export default [{ ignores: ['dist'] }];
