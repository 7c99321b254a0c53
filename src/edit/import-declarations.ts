import type { ImportDeclaration, ImportDeclarationSpecifier, ModuleExportName, Program } from 'oxc-parser';
import type { ImportRequest } from '../code/types.js';

/** The import declarations of a module, in source order. */
export function importDeclarations(program: Program): readonly ImportDeclaration[] {
  return program.body.filter((node) => node.type === 'ImportDeclaration');
}

/** What a declaration imports; empty for `import 'x'` and `import {} from 'x'`. */
export function requestsOf(declaration: ImportDeclaration): readonly ImportRequest[] {
  return declaration.specifiers.map((specifier) => {
    const name = exportedName(specifier);
    const local = specifier.local.name;
    const typeOnly =
      declaration.importKind === 'type' ||
      (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type');
    return {
      from: declaration.source.value,
      name,
      ...(local === name ? {} : { alias: local }),
      ...(typeOnly ? { typeOnly } : {}),
    };
  });
}

function exportedName(specifier: ImportDeclarationSpecifier): string {
  if (specifier.type === 'ImportSpecifier') {
    return textOf(specifier.imported);
  }
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}

/** An exported name can be written as a string: `import { "a-b" as ab }`. */
const textOf = (name: ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name);

/** The module that a local name is imported from. */
export function importedFrom(program: Program, local: string): string | undefined {
  return importDeclarations(program)
    .flatMap(requestsOf)
    .find((request) => (request.alias ?? request.name) === local)?.from;
}
