import type { Code } from '../code/index.js';

/** Classes of a feature in which nothing but names is about it. */
export interface ExampleStyle {
  /** The controller that is followed. */
  readonly of: string;
  readonly module: ExampleClass;
  readonly service: ExampleClass;
  readonly controller: ExampleClass;
}

export interface ExampleClass {
  readonly className: string;
  /** With marks for names: `{Singular}`, `{singular:name}`, `{plural:word}`. */
  readonly text: string;
  /** What is called after the feature comes from its own files. */
  readonly imports: readonly { readonly name: string; readonly from: string | undefined }[];
}

export interface OpeningsStyle {
  readonly controller: OpeningStyle | undefined;
  readonly service: OpeningStyle | undefined;
  /** What every route is given: `@ReqContext() ctx: RequestContext`. */
  readonly carried: { readonly name: string; readonly decorator: Code; readonly type: Code } | undefined;
  /** Modules that those of features import. */
  readonly modules: readonly Code[];
}

/** `` this.logger.log(`${this.{method}.name} was called`); ``, with `{Class}` for the class that it stands in. */
export interface OpeningStyle {
  readonly statement: Code;
  /** Whether an empty line is after it. */
  readonly isSpaced: boolean;
  readonly helper: HelperStyle;
  /** Whether it names what every route is given. */
  readonly isTold: boolean;
}

export type HelperStyle =
  | {
      readonly kind: 'injected';
      readonly property: string;
      readonly keeps: string;
      readonly type: Code;
      readonly statements: readonly Code[];
    }
  | { readonly kind: 'made'; readonly property: string; readonly declaration: Code };

/** A class of its own speaks to TypeORM. */
export interface LayerStyle {
  /** `custom`: it extends TypeORM's `Repository`; `repository`: it holds one. */
  readonly access: 'repository' | 'custom';
  readonly methods: LayerMethods;
  /** What the repository is provided as where its port is an interface. */
  readonly token: PortToken | undefined;
  /** Makes domain objects of rows and the other way round, by these static methods. */
  readonly mapper: { readonly toDomain: string; readonly toRow: string } | undefined;
}

/** With marks for names: `{SINGULAR}_REPOSITORY`. */
export interface PortToken {
  /** Of the constant; undefined for a text of its own. */
  readonly name: string | undefined;
  readonly value: string;
}

/** What the methods of such a class are called. */
export type LayerMethods = Readonly<Record<'create' | 'page' | 'byId' | 'update' | 'remove', string>>;
