export type { Fact, SharedApplication } from './facts.js';
export { MODELS_FOLDER } from './features.js';
export type { NeededClass } from './modules.js';
export {
  type DetectedHabits,
  propertiesOf,
  readHost,
  type HostQuestion,
  type HostReading,
} from './read-host.js';
export { aliasStyle } from './alias-style.js';
export { type Conventions, IMPORT_STYLES, SETTINGS_FILE } from './settings.js';
