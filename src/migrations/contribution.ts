import type { Contribution, FeatureContext, FeaturePaths, Statement, Table, View } from '../contracts.js';
import { type Change, statementsOf } from './change.js';
import { templateLiteral } from './template-literal.js';

/**
 * Contributes the migration that creates a feature's table: a TypeORM migration class in plain SQL.
 *
 * @param context `timestamp` makes the class name, which TypeORM orders migrations by; see `nextTimestamp`
 * @param table what `tableOf` made of the feature
 * @param paths only `migration` is read: `src/database/migrations/1763683200000-create-orders.ts`
 */
export function migrationContribution(
  { spec, timestamp }: Pick<FeatureContext, 'spec' | 'timestamp'>,
  table: Table,
  paths: Pick<FeaturePaths, 'migration'>,
): Contribution {
  const change: Change = { kind: 'create-table', table };
  return {
    id: 'migrations',
    files: [
      {
        path: paths.migration,
        template: 'migrations/migration.ts',
        view: migrationView(`Create${spec.name.plural.pascal}${timestamp}`, statementsOf(change)),
        purpose: `creates the table ${table.name}; its reverse drops it`,
      },
    ],
  };
}

/** Columns before the SQL in the generated class. */
const indent = 4;

function migrationView(className: string, statements: readonly Statement[]): View {
  return {
    className,
    up: statements.map(({ up, comment }) => ({ sql: templateLiteral(up, indent), comment: comment ?? '' })),
    down: statements
      .flatMap(({ down }) => (down === undefined ? [] : [{ sql: templateLiteral(down, indent) }]))
      .reverse(),
  };
}
