export { code, importsOf, isCode, joinCode, toCode, use, type CodePart } from './code.js';
export { localName, mergeImports } from './imports.js';
export {
  docComment,
  escapeBlockComment,
  escapeLineComment,
  escapeTemplate,
  literal,
  propertyKey,
  type LiteralValue,
} from './literal.js';
export { isProjectModule, originOf, projectModule, retarget } from './modules.js';
export { type ImportGroups, printImports, printSpecifier } from './print-imports.js';
export type { Code, ImportRequest } from './types.js';
