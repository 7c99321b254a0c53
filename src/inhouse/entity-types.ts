import type { Code } from '../code/index.js';
import type { FeatureSpec } from '../spec/types.js';

export interface EntityStyle {
  readonly base: Code | undefined;
  /**
   * Members that an entity has besides its fields: id and timestamps that the base does not bring, what is abstract there.
   *
   * @param told what a property carries along with the decorator of its column
   */
  readonly members: (
    spec: FeatureSpec,
    told: (property: string, column: Code) => readonly Code[],
  ) => readonly Code[];
  /** Properties of the base, which are not declared again. */
  readonly inherited: readonly string[];
  /** What the mapper makes of a property; undefined where only the house's own strategy knows. */
  readonly impliedColumn: (property: string) => string | undefined;
  /** Values that the service gives columns of the base, as the house does: `createdBy: SYSTEM_USER_ID`. */
  readonly given: readonly Given[];
  readonly created: string | undefined;
  readonly updated: string | undefined;
  readonly deleted: string | undefined;
}

export interface Given {
  readonly property: string;
  readonly value: Code;
  readonly onCreate: boolean;
  readonly onChange: boolean;
}

export interface IdStyle {
  readonly property: string;
  readonly type: 'string' | 'number';
  /** As the house writes it: `string`, `number`, `Uuid`. */
  readonly written: Code;
  /** What a path's id has to be before it is looked up. */
  readonly pipe: 'ParseUUIDPipe' | 'ParseIntPipe' | undefined;
  /** The greatest number that one is. */
  readonly most: number;
  /** What makes something else of the value that the database has, in columns that refer to one as well. */
  readonly transformer: Code | undefined;
}
