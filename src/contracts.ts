import type { ImportGroups } from './code/index.js';
import type { Code } from './code/types.js';
import type { FeatureSpec, Field, RelationField, ScalarField } from './spec/types.js';

export type Text = string | Code;

/** What a Handlebars template sees: flat, decided in TypeScript. A {@link Code} prints its text and adds its imports to the file. */
export interface View {
  readonly [key: string]: Text | boolean | number | undefined | View | readonly (Text | View)[];
}

/** A file to be rendered from a template. */
export interface FileContribution {
  /** From the app root, POSIX: `src/orders/orders.module.ts`. */
  readonly path: string;
  /** Below `templates/`, without `.hbs`: `feature/module.ts`. */
  readonly template: string;
  readonly view: View;
  /** One line for the report: what this file is for. */
  readonly purpose: string;
  /** A file that several features share: written when it is missing, kept as it is otherwise. */
  readonly shared?: boolean;
}

/** What an edit of a source text came to. */
export type EditResult =
  | { readonly status: 'edited'; readonly text: string }
  | { readonly status: 'present' }
  | { readonly status: 'refused'; readonly reason: string; readonly byHand: string };

/** A change to a file that the user owns. */
export interface EditContribution {
  readonly path: string;
  /** One line for the report. */
  readonly purpose: string;
  /** Pure: source text in, result out. */
  readonly apply: (source: string) => EditResult;
  /** What it comes to when there is no such file; a problem of the run unless said. */
  readonly whenMissing?: EditResult;
}

/** What one room adds to a run. Same path twice, or one dependency in two ranges, is an error in `plan/`. */
export interface Contribution {
  /** Who contributes, for messages: `persistence/typeorm`. */
  readonly id: string;
  readonly files?: readonly FileContribution[];
  readonly edits?: readonly EditContribution[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly env?: readonly EnvironmentVariable[];
}

/** A variable that the generated code reads: it is validated at boot and documented in `.env.example`. */
export interface EnvironmentVariable {
  readonly name: string;
  /** One sentence for `.env.example`. */
  readonly description: string;
  readonly example: string;
  /** Its member of the class `Environment`, with the decorators that check it. */
  readonly member: Code;
  readonly required: boolean;
}

/** One change that a run makes, ready to be shown, compared or written. */
export type PlanEntry =
  | { readonly action: 'create'; readonly path: string; readonly content: string; readonly purpose: string }
  | {
      readonly action: 'update';
      readonly path: string;
      readonly before: string;
      readonly content: string;
      readonly purpose: string;
      /** Which lines are new or other than before: `lines 3, 41-52`. Said where more than a registration is changed. */
      readonly lines?: string;
    }
  | {
      readonly action: 'by-hand';
      readonly path: string;
      readonly purpose: string;
      readonly reason: string;
      readonly byHand: string;
    };

/** What the project formats and checks its sources with. */
export interface HouseTools {
  readonly formatter?: 'prettier' | 'biome' | 'oxfmt' | 'dprint' | 'eslint' | undefined;
  readonly linter?: 'eslint' | 'oxlint' | 'biome' | undefined;
}

/** Everything that a run does, in order; a dry run prints it, a real run writes it. */
export interface Plan {
  readonly entries: readonly PlanEntry[];
  /** Commands for the user to run next, in order. */
  readonly nextSteps: readonly string[];
  readonly notes: readonly string[];
  /** To be run over what is written, where the project's own ways are followed. */
  readonly tools?: HouseTools;
}

/** Read access to a project, on disk or in a devkit Tree. Paths are POSIX, from the app root. */
export interface ProjectReader {
  exists(path: string): boolean;
  /** Throws when the file does not exist. */
  read(path: string): string;
  /** Names of the entries of a folder, sorted; empty when it does not exist. */
  list(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[];
}

/** How imports of the project's own modules are written. */
export type ImportStyle =
  | { readonly kind: 'absolute' }
  | { readonly kind: 'relative'; readonly extension: '' | '.js' | '.ts' }
  | {
      /** By the compiler's `paths`, where one leads to the module, else relative and without extension. */
      readonly kind: 'alias';
      /** Those to be preferred first. */
      readonly aliases: readonly ImportAlias[];
      /** How modules of the same feature are named, and elsewhere those of the same folder and of folders in it. */
      readonly inside: 'alias' | 'relative';
      /** Where features lie. */
      readonly featuresRoot: string;
    };

/** An entry of the compiler's `paths`: `@/api/*` for `src/api/*`. */
export interface ImportAlias {
  /** `@/api/` */
  readonly prefix: string;
  /** `src/api` */
  readonly folder: string;
}

/** The base entity that every entity extends, with the property names that it brings. */
export interface BaseEntity {
  readonly className: string;
  /** Module path from the app root, without extension. */
  readonly module: string;
  readonly created: string;
  readonly updated: string;
  readonly deleted: string;
}

/** How services report that something is wrong: Nest's exceptions, or domain errors that one filter maps. */
export type ErrorStyle = 'nest' | 'domain';

/** A persona, as data. No code branches on its id. */
export interface Persona {
  readonly id: string;
  /** One line for `--help` and the wizard. */
  readonly summary: string;
  readonly orm: 'typeorm';
  readonly api: readonly 'rest'[];
  readonly importStyle: ImportStyle;
  readonly baseEntity: BaseEntity;
  readonly errorStyle: ErrorStyle;
  /** Where features live: `src` or `src/modules`. */
  readonly featuresRoot: string;
  /** Clause ids of `docs/CLAUSES.md` that this persona answers for. */
  readonly clauses: readonly string[];
}

/** A feature that the project already has. */
export interface ExistingFeature {
  readonly spec: FeatureSpec;
  /** Its model: `.nest-persona/features/orders.yaml`. */
  readonly modelPath: string;
}

/** What code has to be written for in a project. */
export interface Dialect {
  readonly testRunner: 'vitest' | 'jest';
  readonly moduleSystem: 'esm' | 'commonjs';
  /** Whether `import x from` works for a CommonJS package; without `esModuleInterop` it takes `import * as x from`. */
  readonly defaultImports: boolean;
  /** Whether what is only a type is imported as one; it is unless told. */
  readonly typeImports?: boolean;
}

/** What was read of the project that a feature is built into. */
export interface HostProject {
  readonly persona: Persona;
  readonly sourceRoot: string;
  /** Module that the application starts with: `src/app.module.ts`. */
  readonly rootModule: string;
  /** Module that registers features, where that is another: `src/api/api.module.ts`. */
  readonly featuresModule?: string;
  /** Whether it is a library: nothing starts it, so it has no tests over HTTP. */
  readonly isLibrary?: boolean;
  /** Why nobody but the user can say what registers features, where that is so; `rootModule` is then a guess. */
  readonly registeredByHand?: string;
  readonly importStyle: ImportStyle;
  /** Where the project's own files have empty lines between imports; nowhere when absent. */
  readonly importGroups?: ImportGroups;
  /** That of a new service when absent: Vitest, ES modules. */
  readonly dialect?: Dialect;
  readonly baseEntity: BaseEntity;
  /** Folders whose `index.ts` passes on what lies in them: imports from elsewhere name the folder. */
  readonly barrels?: readonly string[];
  readonly featuresRoot: string;
  readonly migrationsFolder: string;
  readonly packageManager: 'npm' | 'pnpm' | 'yarn' | 'bun';
  readonly dependencies: Readonly<Record<string, string>>;
  /** The host's own formatter settings, as Prettier options. */
  readonly format: Readonly<Record<string, unknown>>;
  /** By kebab-case plural name. */
  readonly features: ReadonlyMap<string, ExistingFeature>;
}

/** All that a room needs to write a feature. */
export interface FeatureContext {
  readonly spec: FeatureSpec;
  readonly host: HostProject;
  /** Milliseconds since 1970, for the migration's name and class; injected so that a run can be repeated. */
  readonly timestamp: number;
}

/** Where the files of a feature lie; decided once, by the persona's paths, and asked for by every room. */
export interface FeaturePaths {
  /** `src/orders` */
  readonly folder: string;
  readonly module: string;
  readonly controller: string;
  readonly service: string;
  readonly serviceSpec: string;
  readonly repository: string;
  readonly entity: string;
  readonly createDto: string;
  readonly updateDto: string;
  readonly listQuery: string;
  readonly responseDto: string;
  readonly listResponse: string;
  readonly errors: string;
  readonly factory: string;
  readonly seed: string;
  readonly e2eSpec: string;
  readonly migration: string;
  readonly enumFile: (field: ScalarField) => string;
}

/** The relational shape of a feature: what its migration creates and its entity declares, names included. */
export interface Table {
  /** `orders` */
  readonly name: string;
  /** Base columns first (id, created, updated, deleted), then the fields in their order, then `version`. */
  readonly columns: readonly TableColumn[];
  readonly primaryKey: { readonly name: string; readonly columns: readonly string[] };
  readonly foreignKeys: readonly TableForeignKey[];
  readonly checks: readonly TableCheck[];
  readonly indexes: readonly TableIndex[];
  /** Of the many-to-many relations that this feature holds. */
  readonly joinTables: readonly JoinTable[];
  /** What a base entity of a project's own brings beside columns; the migration makes it, the entity says nothing of it. */
  readonly inherited?: InheritedKeys;
  /** Set where the table is one of MySQL or MariaDB, whose types, indexes and defaults are others. */
  readonly mysql?: MysqlTable;
  /** Whether the table is one of SQLite, whose types, indexes and defaults are others. */
  readonly sqlite?: boolean;
}

export interface MysqlTable {
  /** What a table is made with: `ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`. */
  readonly options: string;
  /** What the migration has to say of it. */
  readonly comment?: string;
}

/** Keys with the names that the mapper gives them, or that the base gives. */
export interface InheritedKeys {
  readonly uniques: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly indexes: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly unique: boolean;
  }[];
  readonly foreignKeys: readonly {
    readonly name: string;
    readonly column: string;
    readonly targetTable: string;
    readonly targetColumn: string;
    /** `SET NULL`, `NO ACTION` */
    readonly onDelete: string;
  }[];
}

/** The table of a many-to-many relation: pairs of ids, each pair once. */
export interface JoinTable {
  /** `posts_tags` */
  readonly name: string;
  /** The column of this feature's row, then that of the other one; together they are the primary key. */
  readonly columns: readonly [JoinColumn, JoinColumn];
  readonly primaryKey: string;
  /** Name of the index on the second column, which the primary key does not serve. */
  readonly index: string;
  readonly field: RelationField;
}

export interface JoinColumn {
  /** `post_id` */
  readonly name: string;
  readonly foreignKey: string;
  readonly targetTable: string;
}

export interface TableColumn {
  /** `customer_id` */
  readonly name: string;
  /** `customerId` */
  readonly property: string;
  /** SQL type: `varchar(120)`, `numeric(12,2)`, `timestamptz(3)`, `text[]`. */
  readonly type: string;
  readonly nullable: boolean;
  /**
   * SQL expression as one would write it: `0`, `-12.50`, `'pending'`, `true`, `now()`, `'{}'`. TypeORM compares defaults as text:
   * `src/schema/defaults.ts` says what it has to be told.
   */
  readonly default?: string;
  /** What MySQL is told behind the default: `AUTO_INCREMENT`, `ON UPDATE CURRENT_TIMESTAMP(6)`; SQLite behind the key: `AUTOINCREMENT`. */
  readonly extra?: string;
  /** What the database is told that the column is for. */
  readonly comment?: string;
  /** Absent for the columns of the base entity and for `version`. */
  readonly field?: Field;
}

export interface TableForeignKey {
  readonly name: string;
  readonly column: string;
  readonly property: string;
  readonly targetTable: string;
  readonly targetColumn: string;
  readonly onDelete: 'RESTRICT' | 'CASCADE' | 'SET NULL';
  readonly field: RelationField;
}

export interface TableCheck {
  readonly name: string;
  /** As PostgreSQL takes it, without the outer parentheses. */
  readonly expression: string;
}

export interface TableIndex {
  readonly name: string;
  /** Columns in index order; empty when the index is on an expression. */
  readonly columns: readonly string[];
  readonly properties: readonly string[];
  readonly unique: boolean;
  /** Predicate of a partial index, written as the server prints it, or TypeORM sees drift. */
  readonly where?: string;
  /** B-tree when absent. */
  readonly method?: 'gin' | 'hash';
  /** Index expression, a call of a function; TypeORM cannot declare those, so the entity marks it `synchronize: false`. */
  readonly expression?: string;
}

/** A statement of a migration with its reverse. */
export interface Statement {
  readonly up: string;
  /** Absent where the reverse of an earlier statement takes this one with it: an index goes with its table. */
  readonly down?: string;
  /** Why, where the SQL does not say it. */
  readonly comment?: string;
}

export type { Field, RelationField, ScalarField };
