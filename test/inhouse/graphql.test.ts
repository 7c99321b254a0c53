import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/contracts.js';
import { ProblemsError } from '../../src/errors.js';
import { all, each, house } from './graphql-house.js';
import { ENTITY, WAYS } from './graphql-ways.js';
import { orders } from './small-house.js';

const FIELDS = 'title:string:120,total:decimal:12:2,status:enum:pending:paid,paid:timestamp:optional';

/** A written file on one line. */
function textOf({ entries }: Plan, path: string): string {
  const entry = entries.find((one) => one.path === path);
  return entry?.action === 'create' ? entry.content.replaceAll(/\s+/g, ' ') : '';
}

describe('a house that is asked over GraphQL', () => {
  it.each(WAYS)('shows $name', async ({ house: files, fields = FIELDS, shown, hidden = [] }) => {
    const plan = await orders(files, fields);

    for (const [path, piece] of shown) {
      expect(textOf(plan, path), path).toContain(piece);
    }
    for (const [path, piece] of hidden) {
      expect(textOf(plan, path), path).not.toContain(piece);
    }
    expect(plan.entries.some(({ path }) => path.includes('controller'))).toBe(false);
  });

  it.each([
    ['schemas of files', house(all('src/app.module.ts', 'autoSchemaFile', 'typePaths')), '.graphql files'],
    [
      'resolvers that are made by inheritance',
      house(...each(/export class (\w+Resolver)/g, 'export class $1 extends BaseResolver(Author)')),
      'resolvers extend BaseResolver()',
    ],
    [
      'lists that are no lists',
      house(...each(/@Query\(\(\) => \[(\w+)\]/g, '@Query(() => Paginated$1')),
      'gives lists as PaginatedAuthor',
    ],
  ])('stops at %s', async (_, files, reason) => {
    const failed = await orders(files, FIELDS).catch((error: unknown) => error);

    expect(failed).toBeInstanceOf(ProblemsError);
    expect((failed as ProblemsError).message).toContain(reason);
  });

  it('stops at JSON that the schema has no word for, and has one where a package brings it', async () => {
    const failed = await orders(house(), 'meta:json').catch((error: unknown) => error);
    expect((failed as ProblemsError).message).toContain('no scalar of JSON');

    const files = house(['package.json', '"graphql":', '"graphql-type-json": "^0.3.2",\n    "graphql":']);
    expect(textOf(await orders(files, 'meta:json'), ENTITY)).toContain('@Field(() => GraphQLJSON) @Column(');
  });

  it('is told of decimals', async () => {
    const { notes } = await orders(house(), FIELDS);

    expect(notes).toContain('Decimals are String in the schema, which keeps them exact.');
  });
});
