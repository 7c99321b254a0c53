import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/schema/index.js';
import type { Field } from '../../src/spec/types.js';
import { enumeration, feature, managed, ref, scalar, timestamped } from './builder.js';

/** The indexes beside the default order's, one line each. */
function indexes(field: Field): readonly string[] {
  return tableOf(feature('orders', [field]), managed)
    .indexes.filter(({ name }) => name !== 'orders_created_id_idx')
    .map(({ name, unique, method, columns, expression, where }) =>
      [unique ? 'unique' : '', method ?? '', expression ?? columns.join(' '), where ?? 'all', name]
        .filter(Boolean)
        .join(' | '),
    );
}

const live = '(deleted IS NULL)';

describe('indexes', () => {
  it('serve the default order, whatever the base entity calls it', () => {
    expect(tableOf(feature('orders', []), timestamped).indexes).toEqual([
      {
        name: 'orders_created_at_id_idx',
        columns: ['created_at', 'id'],
        properties: ['createdAt', 'id'],
        unique: false,
        where: '(deleted_at IS NULL)',
      },
    ]);
  });

  it.each<[string, Field, readonly string[]]>([
    ['nothing asked', scalar('total', 'integer'), []],
    ['index', scalar('total', 'integer', { index: true }), [`total | ${live} | orders_total_idx`]],
    [
      'filter',
      scalar('total', 'integer', { filter: true }),
      [`total created id | ${live} | orders_total_created_id_idx`],
    ],
    ['sort', scalar('total', 'integer', { sort: true }), [`total id | ${live} | orders_total_id_idx`]],
    [
      'filter and sort',
      scalar('total', 'integer', { filter: true, sort: true }),
      [`total id | ${live} | orders_total_id_idx`],
    ],
    [
      'filter, sort and index',
      scalar('total', 'integer', { filter: true, sort: true, index: true }),
      [`total id | ${live} | orders_total_id_idx`],
    ],
    [
      'filter and sort where values repeat',
      enumeration('status', ['a', 'b'], { filter: true, sort: true }),
      [
        `status created id | ${live} | orders_status_created_id_idx`,
        `status id | ${live} | orders_status_id_idx`,
      ],
    ],
    [
      'unique, which serves filter, sort and index',
      scalar('email', 'email', { length: 254, unique: true, filter: true, sort: true, index: true }),
      [`unique | email | ${live} | orders_email_key`],
    ],
    [
      'unique and optional: NULLs repeat in a sort',
      scalar('email', 'email', { length: 254, unique: true, optional: true, sort: true }),
      [`unique | email | ${live} | orders_email_key`, `email id | ${live} | orders_email_id_idx`],
    ],
    ['reference', ref('customer', 'customers'), ['customer_id | all | orders_customer_id_idx']],
    [
      'reference with filter',
      ref('customer', 'customers', { filter: true, index: true }),
      ['customer_id created id | all | orders_customer_id_created_id_idx'],
    ],
    [
      'unique reference: the key holds live rows only, the foreign key needs all',
      ref('customer', 'customers', { unique: true, filter: true }),
      [
        `unique | customer_id | ${live} | orders_customer_id_key`,
        'customer_id | all | orders_customer_id_idx',
      ],
    ],
    [
      'list',
      scalar('tags', 'string', { list: true, length: 40, filter: true }),
      [`gin | tags | ${live} | orders_tags_idx`],
    ],
    ['json', scalar('meta', 'json', { filter: true }), [`gin | meta | ${live} | orders_meta_idx`]],
    [
      'long text',
      scalar('site', 'url', { length: 2048, filter: true }),
      [`hash | site | ${live} | orders_site_idx`],
    ],
    [
      'long text with an order',
      scalar('site', 'url', { length: 2048, filter: true, sort: true }),
      [`site id | ${live} | orders_site_id_idx`],
    ],
    [
      'search',
      scalar('title', 'string', { length: 120, search: true }),
      [`gin | to_tsvector('simple'::regconfig, title) | ${live} | orders_search_idx`],
    ],
  ])('%s', (_, field, expected) => {
    expect(indexes(field)).toEqual(expected);
  });
});
