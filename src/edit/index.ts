export { organiseImports, type Organised, type OrganiseOptions } from './organise-imports.js';
export { parseSource, type SyntaxProblem } from './syntax.js';
