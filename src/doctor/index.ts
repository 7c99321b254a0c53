export { departuresOf } from './departures.js';
export { diagnosisJson } from './json.js';
export { elsewhereProblems, obstaclesOf, personaProblems } from './obstacles.js';
export { sectionsOf } from './sections.js';
export { diagnosisText } from './text.js';
export type { Departure, Diagnosis, Rehearsal, Section, ToldFact } from './types.js';
