import type { Contribution, FeatureContext, FeaturePaths, Statement, View } from '../contracts.js';
import { type Change, describeChange, statementsOf } from './change.js';
import { templateLiteral } from './template-literal.js';

/** How the project writes the classes of migrations. */
export interface MigrationMembers {
  /** `public `, or nothing. */
  readonly methods: string;
  /** `readonly `, or nothing; undefined where they have no property with their name. */
  readonly name: string | undefined;
}

/**
 * Contributes the migration that comes with a new feature: a TypeORM migration class in plain SQL.
 *
 * @param context `timestamp` makes the class name, which TypeORM orders migrations by; see `nextTimestamp`
 * @param changes what it does, in order; see `schedule`
 * @param paths only `migration` is read: `src/database/migrations/1763683200000-create-orders.ts`
 * @param members what the members of the class are marked with
 */
export function migrationContribution(
  { spec, timestamp }: Pick<FeatureContext, 'spec' | 'timestamp'>,
  changes: readonly Change[],
  paths: Pick<FeaturePaths, 'migration'>,
  members: MigrationMembers = { methods: '', name: 'readonly ' },
): Contribution {
  return {
    id: 'migrations',
    files: [
      {
        path: paths.migration,
        template: 'migrations/migration.ts',
        view: migrationView(migrationClass(spec, timestamp), changes.flatMap(statementsOf), members),
        purpose: purpose(changes),
      },
    ],
  };
}

/** The class of a feature's migration: `CreateOrders1763683200000`. */
export function migrationClass({ name }: FeatureContext['spec'], timestamp: number): string {
  return `Create${name.plural.pascal}${timestamp}`;
}

function purpose(changes: readonly Change[]): string {
  const only = changes.length === 1 && changes[0]?.kind === 'create-table';
  return `${changes.map(describeChange).join(', ')}; its reverse ${only ? 'drops it' : 'undoes that'}`;
}

/** Columns before the SQL in the generated class. */
const indent = 4;

/** Characters of a comment in a line; formatters leave comments as they are. */
const commentWidth = 92;

/** A sentence or two on lines that are not too long. */
function wrapped(comment: string): readonly string[] {
  return comment.match(new RegExp(`.{1,${commentWidth}}(?= |$)`, 'gu'))?.map((line) => line.trim()) ?? [];
}

function migrationView(
  className: string,
  statements: readonly Statement[],
  { methods, name }: MigrationMembers,
): View {
  return {
    className,
    methods,
    named: name !== undefined,
    name: name ?? '',
    up: statements.map(({ up, comment = '' }) => ({
      sql: templateLiteral(up, indent),
      comment: wrapped(comment).join(`\n${' '.repeat(indent)}// `),
    })),
    down: statements
      .flatMap(({ down }) => (down === undefined ? [] : [{ sql: templateLiteral(down, indent) }]))
      .reverse(),
  };
}
