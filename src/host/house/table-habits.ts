import { decorated } from './classes.js';
import type { Ground } from './ground.js';
import type { BaseColumn, IdStrategy, Persisted } from './persisted.js';
import { commonest, counted, few, finding, type Finding } from './types.js';

export interface TableHabits {
  /** Whether tables are called `orders` or `order`, as the mapper calls those that have no name; undefined without entities. */
  readonly number: 'plural' | 'singular' | undefined;
  /** `snake`: entities name columns of several words so; `implied`: what the mapper makes of the property. */
  readonly columns: 'snake' | 'implied';
  /** Columns that at least a third of the entities declare for themselves: when a row was made, and when it was changed. */
  readonly created: BaseColumn | undefined;
  readonly updated: BaseColumn | undefined;
  /** That of the entities that mark rows as deleted for themselves. */
  readonly deleted: BaseColumn | undefined;
  /** Whether most entities that declare columns document them for Swagger by hand. */
  readonly documented: boolean;
  /** Every entity, for references to it. */
  readonly entities: readonly EntityPlace[];
}

export interface EntityPlace {
  readonly className: string;
  readonly file: string;
  /** As the class names it; undefined where that is left to the mapper. */
  readonly table: string | undefined;
  readonly id: { readonly property: string; readonly strategy: IdStrategy } | undefined;
}

/** What tables and their columns are called, and what entities that do not inherit it declare for themselves. */
export function readTables(ground: Ground, entities: readonly Persisted[]): Finding<TableHabits> {
  const named = entities.filter(({ table }) => table !== undefined);
  const numbers = entities.flatMap(({ table }) => (table === undefined ? 'singular' : numberOf(table)));
  const own = entities.flatMap(({ columns = [] }) => columns);
  const words = own.filter(({ property }) => /[a-z][A-Z]/.test(property));
  const snake = words.filter(({ options }) => options?.name?.includes('_') === true);
  const most = (decorator: string, pattern: RegExp): BaseColumn | undefined => {
    const found = own.filter((one) => one.decorator === decorator || pattern.test(one.property));
    return found.length * 3 > entities.length ? found[0] : undefined;
  };
  const value: TableHabits = {
    number: commonest(numbers),
    columns: snake.length * 2 > words.length ? 'snake' : 'implied',
    created: most('CreateDateColumn', /^created(At|_at|On)?$/),
    updated: most('UpdateDateColumn', /^(updated|modified)(At|_at|On)?$/),
    deleted: most('DeleteDateColumn', /^deleted(At|_at|On)?$/),
    documented: isHabit(entities.flatMap((entity) => documents(ground, entity))),
    entities: entities.map(({ name, file, table, id }) => ({
      className: name,
      file,
      table,
      id: id && { property: id.property, strategy: id.strategy },
    })),
  };
  const says =
    named.length === 0 && own.length === 0
      ? 'unknown: no entities are found'
      : `${value.number ?? 'of no number that can be told'}, ${value.columns === 'snake' ? 'columns named in snake case' : 'columns named by the mapper'}`;
  const note = `${counted(named.length, 'table')} named`;
  return finding(
    value,
    says,
    few(named, 2).map(({ file, line }) => ({ file, line, note })),
  );
}

/** A plural ends in `s`; of words such as `status` and `address` nothing is known. */
function numberOf(table: string): readonly ('plural' | 'singular')[] {
  const last = table.split('_').at(-1) ?? table;
  if (/(ss|us|is|news|series)$/i.test(last)) {
    return [];
  }
  return [/s$|people$|children$/i.test(last) ? 'plural' : 'singular'];
}

/** Whether most columns of an entity are documented; nothing where it has none of its own. */
function documents({ sources }: Ground, entity: Persisted): readonly boolean[] {
  const node = sources.open(entity.file)?.classes.find(({ name }) => name === entity.name);
  const columns = (node?.members ?? []).filter(({ decorations }) =>
    decorations.some(({ name }) => name.endsWith('Column')),
  );
  return columns.length === 0
    ? []
    : [isHabit(columns.map((one) => decorated(one, 'ApiProperty', 'ApiPropertyOptional') !== undefined))];
}

const isHabit = (signs: readonly boolean[]): boolean =>
  signs.length > 0 && signs.filter((is) => is).length * 2 >= signs.length;
