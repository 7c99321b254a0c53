import type { PropertyDefinition } from 'oxc-parser';
import { decoratorsOf, publicProperties, type DecoratorUse } from './reading/ast.js';
import { dtosOf, type Dto } from './reading/dtos.js';
import { moduleUses, resolveModule } from './reading/imports.js';
import type { Project } from './reading/project.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';

const VALIDATION = 'class-validator';
const DOCUMENTATION = '@nestjs/swagger';
/** These say when to validate, not what: alone they let every value through. */
const CONDITIONS = /^(IsOptional|ValidateIf|Validation(Options|Arguments))$/;

/** What clients may send is said, and checked, property by property. */
export const describedDtos: Rule = {
  id: 'described-dtos',
  clauses: ['BV-05'],
  rationale:
    'A property without validation accepts any value (or is stripped without a word), and one without documentation is missing in the API document that clients are built from.',
  remedy:
    'Give each property of a request DTO a class-validator decorator (one that checks the value, besides @IsOptional) and @ApiProperty or @ApiPropertyOptional; a response DTO needs the documentation only.',
  appliesTo: () => true,
  check: (project) => {
    const hasPlugin = (project.text('nest-cli.json') ?? '').includes(DOCUMENTATION);
    return dtosOf(project).flatMap((dto) =>
      publicProperties(dto.node).flatMap((property) => {
        const missing = missingOf(project, dto, property, hasPlugin);
        return missing.length === 0
          ? []
          : [
              dto.file.breach(
                property.key,
                `property ${dto.name}.${property.name} has no ${missing.join(' and no ')}`,
              ),
            ];
      }),
    );
  },
};

function missingOf(
  project: Project,
  { file, isRequest }: Dto,
  property: PropertyDefinition,
  hasPlugin: boolean,
): string[] {
  const uses = decoratorsOf(file, property);
  const validated = uses.some(
    (use) => !CONDITIONS.test(use.name) && comesFrom(project, file, use, VALIDATION),
  );
  // The compiler plugin of @nestjs/swagger writes the documentation of the files that are called *.dto.ts.
  const documented =
    (hasPlugin && file.path.endsWith('.dto.ts')) ||
    uses.some(({ name }) => /^Api\w*Property/.test(name)) ||
    uses.some((use) => use.specifier !== DOCUMENTATION && comesFrom(project, file, use, DOCUMENTATION));
  return [...(isRequest && !validated ? ['validation'] : []), ...(documented ? [] : ['documentation'])];
}

/** Whether a decorator is one of the package, or one of the project's own that is built with it. */
function comesFrom(
  project: Project,
  file: SourceFile,
  { specifier }: DecoratorUse,
  packageName: string,
): boolean {
  if (specifier === packageName) {
    return true;
  }
  const home = specifier === undefined ? file : resolveModule(project, file.path, specifier);
  if (home === undefined) {
    // A package that builds on class-validator, or an alias that is not known here.
    return specifier !== undefined && !KNOWN_OTHERS.test(specifier);
  }
  return buildsOn(project, home, packageName, new Set());
}

/** Packages whose decorators do neither: a decorator of any other package gets the benefit of the doubt. */
const KNOWN_OTHERS = /^(class-validator|class-transformer|@nestjs\/.*|typeorm)$/;

function buildsOn(project: Project, file: SourceFile, packageName: string, seen: Set<SourceFile>): boolean {
  seen.add(file);
  return moduleUses(file).some(({ specifier, names }) => {
    const next = resolveModule(project, file.path, specifier);
    return (
      (specifier === packageName && names.some(({ name }) => !CONDITIONS.test(name))) ||
      (next !== undefined && !seen.has(next) && buildsOn(project, next, packageName, seen))
    );
  });
}
