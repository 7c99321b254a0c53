export { planApplication, type ApplicationRequest } from './engine/application.js';
export { planFeature, type FeatureRequest } from './engine/feature.js';
export { applyToDisk, diskReader } from './apply/disk.js';
export { textReport } from './report/text.js';
export { jsonReport, jsonProblems } from './report/json.js';
export { ProblemsError, formatProblems, type Problem } from './errors.js';
export type { Plan, PlanEntry, ProjectReader } from './contracts.js';
