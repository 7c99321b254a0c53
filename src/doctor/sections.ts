import type { House } from '../host/house/index.js';
import type { Section, ToldFact } from './types.js';

type Titles = readonly (readonly [id: keyof House, title: string])[];

const SECTIONS: readonly (readonly [title: string, facts: Titles])[] = [
  [
    'Repository',
    [
      ['workspace', 'workspace'],
      ['packageManager', 'package manager'],
      ['nest', 'NestJS'],
      ['moduleSystem', 'module system'],
      ['compiler', 'compiler'],
    ],
  ],
  [
    'Code',
    [
      ['imports', 'imports'],
      ['naming', 'names'],
      ['formatter', 'formatter'],
      ['linter', 'linter'],
      ['textStyle', 'text'],
    ],
  ],
  [
    'Modules',
    [
      ['bootstrap', 'root module'],
      ['features', 'features'],
      ['registration', 'registered in'],
    ],
  ],
  [
    'Persistence',
    [
      ['orm', 'mapper'],
      ['dataSource', 'data source'],
      ['baseEntity', 'base entity'],
      ['ids', 'ids'],
      ['softDelete', 'soft delete'],
      ['tables', 'tables'],
      ['layers', 'queries'],
      ['example', 'behaviour'],
      ['migrations', 'migrations'],
    ],
  ],
  [
    'API',
    [
      ['dtos', 'DTOs'],
      ['zod', 'schemas'],
      ['graphql', 'GraphQL'],
      ['swagger', 'Swagger'],
      ['responses', 'responses'],
      ['pagination', 'pagination'],
      ['errors', 'errors'],
      ['interceptors', 'interceptors'],
      ['routes', 'routes'],
      ['wording', 'wording'],
      ['decorators', 'decorators'],
    ],
  ],
  [
    'Tests',
    [
      ['tests', 'tests'],
      ['e2e', 'end to end'],
    ],
  ],
];

const ABOUT_TYPEORM: ReadonlySet<keyof House> = new Set(['dataSource', 'layers', 'example']);

/** The facts of a house in the order in which they are told. Facts about TypeORM are left out where it is not used. */
export function sectionsOf(house: House): readonly Section[] {
  const usesTypeorm = house.orm.value.id === 'typeorm';
  const { schema, sibling } = house.graphql.value;
  const usesGraphql = schema !== undefined || sibling !== undefined;
  return SECTIONS.map(([title, facts]) => ({
    title,
    facts: facts
      .filter(([id]) => (usesTypeorm || !ABOUT_TYPEORM.has(id)) && (id !== 'graphql' || usesGraphql))
      .map(([id, name]): ToldFact => {
        const { says, value, evidence } = house[id];
        return { id, title: name, says, value, evidence };
      }),
  }));
}
