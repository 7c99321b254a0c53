import type { Code } from '../code/index.js';
import type { FeatureName } from '../spec/types.js';
import type { Place } from './place.js';

/** What a feature declares by a schema. */
export type ZodPart = 'create' | 'update' | 'query' | 'response' | 'list';

/** How this house checks what it is sent by Zod. */
export interface ZodStyle {
  /** Classes made by `createZodDto`, or schemas with the types that they give. */
  readonly kind: 'classes' | 'schemas';
  readonly z: Code;
  /** `createZodDto` */
  readonly makesClass: Code;
  /** Before Zod 4, formats were methods of strings alone, and some things were called otherwise. */
  readonly isFour: boolean;
  /** `z.email()`, or `z.string().email()`. */
  readonly formats: 'functions' | 'methods';
  /** Whether dates are checked against the calendar: since Zod 3.23. */
  readonly knowsDates: boolean;
  /** How a body with other keys is refused; undefined where it is relieved of them. */
  readonly strict: 'function' | 'method' | undefined;
  readonly exportsSchemas: boolean;
  /** The constants that hold the schemas; undefined for one that is written where its class is made. */
  readonly schemasOf: (name: FeatureName) => Readonly<Record<ZodPart, Place | undefined>>;
  /** Whether answers have schemas, too. */
  readonly answers: boolean;
  /** How a moment is declared in an answer, and whether that is a text. */
  readonly moment: { readonly code: Code; readonly isText: boolean };
  /** The schema of the house that those of queries extend. */
  readonly page: Code | undefined;
  readonly pipe: ZodPipeStyle;
  /** `ZodSerializerDto`, where routes carry it. */
  readonly serializer: Code | undefined;
}

export interface ZodPipeStyle {
  /** `parameter`: `@Body(new ZodValidationPipe(schema))`; `route`: in `@UsePipes()`; otherwise a pipe finds the schema of a class. */
  readonly at: 'global' | 'class' | 'parameter' | 'route';
  readonly use: Code;
  readonly isNew: boolean;
  readonly takes: 'schema' | 'class';
}
