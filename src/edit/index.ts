export { addClassMember, type ClassMember } from './add-class-member.js';
export { addDependencies } from './add-dependencies.js';
export { addImports, type EditPlace } from './add-imports.js';
export { appendEnvironmentExample } from './environment-example.js';
export { organiseImports, type Organised, type OrganiseOptions } from './organise-imports.js';
export { registerInModule, type Registration } from './register-in-module.js';
export { parseSource, type SyntaxProblem } from './syntax.js';
