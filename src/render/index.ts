export { formatEdited, formatText } from './format.js';
export { renderFile, type RenderOptions } from './render-file.js';
export { templateStore, type Template, type TemplateStore } from './templates.js';
