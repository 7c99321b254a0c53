import type { Code } from '../../code/types.js';
import type { RoleName } from './roles.js';
import type { ZodSchema, ZodUse } from './zod-declarations.js';
import type { ZodPipe } from './zod-pipe.js';

/** What a body or an answer is called, and what its schema is. */
export interface ZodRole {
  /** The class or the type. */
  readonly type: RoleName;
  /** The constant; undefined where schemas are written where the class is made. */
  readonly schema: RoleName | undefined;
}

export interface ZodFacts {
  /** Classes made by `createZodDto`, or schemas with the types that they give. */
  readonly kind: 'classes' | 'schemas';
  /** `z`, as the house imports it. */
  readonly z: Code | undefined;
  /** `createZodDto` */
  readonly makesClass: Code | undefined;
  readonly version: { readonly major: number; readonly minor: number };
  /** `z.email()`, or `z.string().email()`. */
  readonly formats: 'functions' | 'methods';
  /** How bodies with other keys are refused: `z.strictObject()`, `.strict()`; undefined where they are relieved of them. */
  readonly strict: 'function' | 'method' | undefined;
  readonly exportsSchemas: boolean;
  readonly roles: Readonly<Partial<Record<ZodRoleName, ZodRole>>>;
  /** How a moment is declared in an answer: `z.iso.datetime()`. */
  readonly moment: Code | undefined;
  /** What pages are asked for by, and the schema that others extend. */
  readonly page:
    { readonly first: string; readonly size: string; readonly schema: Code | undefined } | undefined;
  readonly pipe: ZodPipe | undefined;
  /** `ZodSerializerDto`, where routes have it. */
  readonly serializer: Code | undefined;
}

export type ZodRoleName = 'create' | 'update' | 'query' | 'response' | 'list';

/** One of them in the house. */
export interface NamedUse {
  readonly role: ZodRoleName;
  readonly use: ZodUse;
  readonly schema: ZodSchema | undefined;
  readonly pattern: ZodRole;
}
