export type IdStrategy = 'uuid' | 'serial' | 'bigint' | 'identity' | 'objectId' | 'other';

export interface BaseColumn {
  readonly property: string;
  readonly type: string;
  /** `CreateDateColumn`; for tables that are no classes, the call. */
  readonly decorator: string;
  /** Whether a row cannot be inserted without a value for it. */
  readonly isRequired: boolean;
  /** What the decorator is told; nothing for tables that are no classes. */
  readonly options?: ColumnOptions;
}

/** Of a column's decorator, as it is written. */
export interface ColumnOptions {
  readonly name: string | undefined;
  /** `timestamptz`, `varchar`; for ids `uuid`, `increment`. */
  readonly type: string | undefined;
  readonly length: number | undefined;
  readonly precision: number | undefined;
  readonly nullable: boolean;
  /** An SQL expression: `now()`, `'draft'`. */
  readonly default: string | undefined;
}

/** What an entity extends or a table spreads. */
export interface Parent {
  readonly name: string;
  /** The file that declares it; undefined for what a package brings. */
  readonly file: string | undefined;
  /** How it is imported: `typeorm`, `@app/data`, `../base.entity`. */
  readonly specifier?: string | undefined;
  readonly line: number;
  readonly columns: readonly BaseColumn[];
  /** Members that every entity has to have. */
  readonly abstractMembers: readonly string[];
}

export interface Placed {
  readonly property: string;
  readonly file: string;
  readonly line: number;
}

/** An entity, model or table, whatever keeps it. */
export interface Persisted {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly id: (Placed & { readonly strategy: IdStrategy; readonly type: string }) | undefined;
  /** What marks a row as deleted. */
  readonly deleted: Placed | undefined;
  readonly parent: Parent | undefined;
  /** The table, where the class names it. */
  readonly table?: string | undefined;
  /** Its own columns, without those of the parent. */
  readonly columns?: readonly BaseColumn[];
}
