export { default } from '@acme/eslint-config';
