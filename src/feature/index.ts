export { featureContribution } from './files.js';
export { featurePaths } from './paths.js';
