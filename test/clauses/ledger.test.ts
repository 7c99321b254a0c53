import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, nestPersona } from '../cli/project.js';
import { CLAIMS, OWN_CLAIMS } from '../long/claims.js';

/** The clauses that services and features of these personas have to show so far. */
const LEDGER = [
  ...numbered('SP', [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 16, 18, 19]),
  ...numbered('BV', [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19, 29, 30]),
  ...numbered('SV', [1, 11, 12, 14, 19, 21, 22, 23]),
];

describe('the ledger', () => {
  it.each(LEDGER)('%s is claimed', (clause) => {
    const claims = [
      ...CLAIMS.map(({ says, clauses }) => ({ what: says, clauses })),
      ...OWN_CLAIMS.map(({ suite, clauses }) => ({ what: suite, clauses })),
    ];

    expect(claims.filter(({ clauses }) => clauses.includes(clause)).map(({ what }) => what)).not.toEqual([]);
  });

  it('names suites that exist, and breaks something for every other claim', () => {
    expect(
      OWN_CLAIMS.map(({ suite }) => suite).filter(
        (suite) => !existsSync(join(import.meta.dirname, '../..', suite)),
      ),
    ).toEqual([]);
    expect(CLAIMS.filter(({ breaks }) => breaks.length === 0)).toEqual([]);
  });
});

describe('one command for one feature', () => {
  it('gives every file that a feature consists of', () => {
    const project = makeProject();

    nestPersona(project, 'feature', 'orders', 'title:string:120,status:enum:pending:paid');

    const parts = [
      'src/orders/orders.module.ts',
      'src/orders/orders.controller.ts',
      'src/orders/orders.service.ts',
      'src/orders/orders.service.spec.ts',
      'src/orders/orders.repository.ts',
      'src/orders/entities/order.entity.ts',
      'src/orders/enums/order-status.enum.ts',
      'src/orders/dto/create-order.dto.ts',
      'src/orders/dto/update-order.dto.ts',
      'src/orders/dto/list-orders.query.dto.ts',
      'src/orders/dto/order-response.dto.ts',
      'test/orders.e2e-spec.ts',
      'test/factories/order.factory.ts',
      'test/seeds/orders.seed.ts',
      '.nest-persona/features/orders.yaml',
    ];
    expect(parts.filter((part) => !existsSync(join(project, part)))).toEqual([]);
  });
});

function numbered(prefix: string, numbers: readonly number[]): string[] {
  return numbers.map((number) => `${prefix}-${String(number).padStart(2, '0')}`);
}
