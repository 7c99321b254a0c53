export type { WorkspaceQuestion } from './choose-application.js';
export { type House, type HouseReading, readHouse } from './house.js';
export type { ImportHabits } from './import-habits.js';
export { outsideModules } from './outside-module.js';
export { findRepository, type FoundRepository } from './repository.js';
export type { Evidence, Finding } from './types.js';
export { within } from './within.js';
export { otherMapper } from '../mappers.js';
