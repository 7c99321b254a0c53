import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/contracts.js';
import { describeChange, schedule } from '../../src/migrations/index.js';
import { tableOf } from '../../src/schema/index.js';
import type { Field } from '../../src/spec/types.js';
import { feature, managed, ref, scalar } from '../schema/builder.js';

const table = (name: string, ...fields: readonly Field[]): Table =>
  tableOf(feature(name, [scalar('name', 'text'), ...fields]), managed);
const tags = ref('tags', 'tags', { type: 'many-to-many' });

function told(...args: Parameters<typeof schedule>): readonly (readonly string[])[] {
  return schedule(...args).map((changes) => changes.map(describeChange));
}

describe('schedule', () => {
  it('makes a join table with the later of its two', () => {
    expect(told([table('posts', tags), table('tags')], [])).toEqual([
      ['creates the table posts'],
      ['creates the table tags', 'creates the table posts_tags'],
    ]);
    expect(told([table('posts', tags)], [])).toEqual([
      ['creates the table posts', 'creates the table posts_tags'],
    ]);
  });

  it('adds a reference to a later table when that is there', () => {
    const best = ref('best', 'posts', { optional: true });
    expect(
      told([table('authors', best), table('tags'), table('posts', ref('author', 'authors'))], []),
    ).toEqual([
      ['creates the table authors'],
      ['creates the table tags'],
      ['creates the table posts', 'lets best_id of authors refer to posts'],
    ]);
  });

  it('changes a table that is there as soon as it can', () => {
    const changed = {
      before: table('items'),
      after: table('items', ref('order', 'orders', { optional: true }), tags),
    };
    expect(told([table('tags'), table('orders'), table('notes')], [changed])).toEqual([
      ['creates the table tags', 'creates the table items_tags'],
      ['creates the table orders', 'adds order_id to items'],
      ['creates the table notes'],
    ]);
  });

  it('has no place for a change without a new table', () => {
    expect(() => schedule([], [{ before: table('posts'), after: table('posts', tags) }])).toThrow(
      /no migration of this run/u,
    );
  });
});
