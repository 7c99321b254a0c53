import type { TableColumn, TableIndex } from '../contracts.js';
import type { Field, ScalarType } from '../spec/types.js';
import { quoteIdentifier } from './quote.js';
import { searchExpression } from './search.js';
import { isWide } from './types.js';

/** Columns of the base entity that every index refers to. */
export interface BaseColumns {
  readonly id: TableColumn;
  /** Absent where rows do not tell; then the id is the default order, which has its index. */
  readonly created?: TableColumn | undefined;
  /** Absent where rows are deleted for good. */
  readonly deleted?: TableColumn | undefined;
}

/**
 * Indexes of a table, each for a query that the generated service makes:
 *
 *  - `(created, id)`: the default order. Read backwards for newest first, so no index says DESC.
 *  - a unique index on live rows: a deleted row's value can be given again. It also serves filter and sort, as equal values
 *    are at most one row; only NULLs repeat, so a sort by an optional unique column has an index of its own too.
 *  - a reference `(customer_id, created, id)`: not partial, since the check of a foreign key looks at deleted rows too. `created, id`
 *    give "the orders of this customer, newest first" without a sort.
 *  - a filter `(status, created, id)`: likewise, the rows of one value in the default order.
 *  - a sort `(total, id)`: the id breaks ties, so that a page ends at a definite row.
 *  - filter and sort: values that repeat a lot (enum, boolean, reference) get both indexes, as either query would else read and
 *    sort a large part of the table for one page. Other columns get `(total, id)` alone: an equal value or a small range is few
 *    rows to sort, and each index costs every write.
 *  - a filter on a text too long for a B-tree entry is a hash index: equality is all that is asked of it.
 *  - lists and JSON: GIN, for `@>` and `&&`. Search: GIN on the search expression.
 *  - a filter that asks for rows without a value, of a column whose own index cannot tell (hash, GIN): the default order of just
 *    these rows.
 *
 * All but the reference's hold live rows only, which is all that lists read. An index that begins another one is left out.
 */
export function indexesOf(
  columns: readonly TableColumn[],
  base: BaseColumns,
  name: (...parts: readonly string[]) => string,
): TableIndex[] {
  const plans = [
    ...(base.created === undefined ? [] : [plan([base.created, base.id])]),
    ...columns.flatMap((column) =>
      column.field === undefined ? [] : fieldPlans(column, column.field, base),
    ),
  ];
  const where =
    base.deleted === undefined ? {} : { where: `(${quoteIdentifier(base.deleted.name)} IS NULL)` };
  const without = ({ name: column }: TableColumn): Pick<TableIndex, 'where'> => {
    const missing = `(${quoteIdentifier(column)} IS NULL)`;
    return { where: where.where === undefined ? missing : `(${where.where} AND ${missing})` };
  };
  const expression = searchExpression(columns);
  return [
    ...plans
      .filter((one, position) => !plans.some((other, at) => makesRedundant(other, one, at < position)))
      .map((one) => toIndex(one, one.without === undefined ? where : without(one.without), name)),
    ...(expression === undefined
      ? []
      : [
          {
            name: name('search', 'idx'),
            columns: [],
            properties: [],
            unique: false,
            ...where,
            method: 'gin' as const,
            expression,
          },
        ]),
  ];
}

interface Plan {
  readonly columns: readonly TableColumn[];
  readonly unique: boolean;
  readonly method?: 'gin' | 'hash';
  /** Holds deleted rows too. */
  readonly all: boolean;
  /** Holds only rows without a value of this column. */
  readonly without?: TableColumn;
}

/** Few values, many rows of each. */
const repeating: ReadonlySet<ScalarType> = new Set(['enum', 'boolean']);

function plan(columns: readonly TableColumn[], options: Partial<Omit<Plan, 'columns'>> = {}): Plan {
  return { columns, unique: false, all: false, ...options };
}

function fieldPlans(column: TableColumn, field: Field, { created, id }: BaseColumns): Plan[] {
  const defaultOrder = created === undefined ? [id] : [created, id];
  const { unique, filter, sort, index } = field;
  const isReference = field.kind === 'relation';
  const missing = filter && field.optional ? [plan(defaultOrder, { without: column })] : [];
  if (!isReference && (field.list || field.type === 'json')) {
    return filter || index ? [plan([column], { method: 'gin' }), ...missing] : [];
  }
  const hash = isWide(field) && !sort && !unique;
  const repeats = isReference || repeating.has(field.type);
  const byDefaultOrder = filter && !unique && !hash && (repeats || !sort);
  const found: Plan[] = [];
  if (unique) {
    found.push(plan([column], { unique: true }));
  }
  if (isReference) {
    found.push(plan(byDefaultOrder ? [column, ...defaultOrder] : [column], { all: true }));
  } else if (byDefaultOrder) {
    found.push(plan([column, ...defaultOrder]));
  }
  if (sort && (!unique || field.optional)) {
    found.push(plan([column, id]));
  }
  if (hash ? filter || index : index) {
    found.push(plan([column], hash ? { method: 'hash' } : {}));
  }
  if (hash) {
    found.push(...missing);
  }
  return found;
}

/** Whether whatever `one` is good for, `other` is good for too. Of two equal ones the first stays. */
function makesRedundant(other: Plan, one: Plan, isEarlier: boolean): boolean {
  if (
    other === one ||
    one.unique ||
    other.method !== undefined ||
    one.method !== undefined ||
    other.without !== undefined ||
    one.without !== undefined ||
    (one.all && !other.all)
  ) {
    return false;
  }
  const begins = one.columns.every((column, position) => other.columns[position] === column);
  return (
    begins &&
    (other.columns.length > one.columns.length || other.unique || other.all !== one.all || isEarlier)
  );
}

function toIndex(
  { columns, unique, method, all, without }: Plan,
  where: Pick<TableIndex, 'where'>,
  name: (...parts: readonly string[]) => string,
): TableIndex {
  const names = columns.map((column) => column.name);
  return {
    name: without === undefined ? name(...names, unique ? 'key' : 'idx') : name(without.name, 'null', 'idx'),
    columns: names,
    properties: columns.map(({ property }) => property),
    unique,
    ...(method === undefined ? {} : { method }),
    ...(all ? {} : where),
  };
}
