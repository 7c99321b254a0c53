import type { Node } from 'oxc-parser';

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
  /** What `@Generated()` says beside a plain column: `uuid`, `increment`. */
  readonly generated?: string;
  readonly isUnique?: boolean;
}

/** `@Index()` or `@Unique()` of a base class, which every table of it gets. */
export interface BaseIndex {
  readonly decorator: 'Index' | 'Unique';
  /** As the decorator names it; else the mapper does. */
  readonly name: string | undefined;
  readonly properties: readonly string[];
  readonly unique: boolean;
}

/** `@ManyToOne(() => User)` of a base class, which every table of it gets a column for. */
export interface BaseRelation {
  readonly property: string;
  /** The class that it refers to; undefined where that is not written as a name. */
  readonly target: string | undefined;
  /** The column, where the decorator names it. */
  readonly column: string | undefined;
  readonly isRequired: boolean;
  /** Whether no two rows may refer to the same one. */
  readonly isUnique: boolean;
  readonly onDelete: string | undefined;
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
  readonly scale?: number;
  readonly unsigned?: boolean;
  /** An SQL expression that MySQL sets with each change. */
  readonly onUpdate?: string;
  /** What the database is told of it. */
  readonly comment?: string;
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
  readonly indexes?: readonly BaseIndex[];
  readonly relations?: readonly BaseRelation[];
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
  readonly id:
    | (Placed & {
        readonly strategy: IdStrategy;
        readonly type: string;
        /** What makes something else of the value that the database has. */
        readonly transformer?: Node | undefined;
      })
    | undefined;
  /** What marks a row as deleted. */
  readonly deleted: Placed | undefined;
  readonly parent: Parent | undefined;
  /** The table, where the class names it. */
  readonly table?: string | undefined;
  /** Its own columns, without those of the parent. */
  readonly columns?: readonly BaseColumn[];
}
