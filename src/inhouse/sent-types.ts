import type { ZodStyle } from './zod-types.js';

export interface DtoStyle {
  /** Whether each property is documented by hand; not where the compiler's plugin does it. */
  readonly documented: boolean;
  /** The package of `PartialType`; undefined where there is none, and the properties are written out. */
  readonly partialType: string | undefined;
  /** Whether that one can leave null to the validators. */
  readonly keepsNull: boolean;
  /** Decorators of the house that document and check at once: `@StringField({ maxLength: 120 })`. */
  readonly wrappers: Wrappers | undefined;
  /**
   * Whether something checks what is sent, decorators or schemas. Where nothing does, a list is asked for by parameters that Nest's
   * own pipes make.
   */
  readonly checked: boolean;
  /** How bodies and queries are declared by schemas; undefined where they are classes with decorators. */
  readonly zod: ZodStyle | undefined;
}

export interface Wrappers {
  /** The module that they come from. */
  readonly from: string;
  readonly names: readonly string[];
  readonly options: readonly string[];
}
