import { templateStore } from './templates.js';

/** The templates of this package. The build puts them in the place of this module, compiled. */
export const ownTemplates = templateStore();
