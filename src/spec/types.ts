/** One word or phrase in every spelling that generated code needs. */
export interface Name {
  /** `orderItem` */
  readonly camel: string;
  /** `OrderItem` */
  readonly pascal: string;
  /** `order-item` */
  readonly kebab: string;
  /** `order_item` */
  readonly snake: string;
  /** `ORDER_ITEM` */
  readonly constant: string;
  /** `order item`, for prose. */
  readonly words: string;
}

/** A feature's name: the collection (`orders`) and one member of it (`order`). */
export interface FeatureName {
  readonly singular: Name;
  readonly plural: Name;
}

export type ScalarType =
  | 'string'
  | 'text'
  | 'integer'
  | 'bigint'
  | 'decimal'
  | 'float'
  | 'boolean'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'uuid'
  | 'json'
  | 'enum'
  | 'email'
  | 'url'
  | 'slug'
  | 'phone'
  | 'ip'
  | 'password'
  | 'secret';

export type RelationType = 'ref' | 'one' | 'many' | 'many-to-many';

export type OnDelete = 'restrict' | 'cascade' | 'set-null';

/** What every field can be told, whatever its type. All modifiers are resolved: nothing is left to a default. */
interface FieldBase {
  readonly name: Name;
  /** The column accepts NULL, a body may leave the property out or send null. */
  readonly optional: boolean;
  /** Unique among the rows that are not deleted. */
  readonly unique: boolean;
  /** Indexed because the user said so; `filter`, `sort`, `search` and `ref` bring their own index. */
  readonly index: boolean;
  /** Set by the server: refused in every request body, present in responses. Needs `optional` or a default. */
  readonly readonly: boolean;
  /** Writable, never in a response. */
  readonly hidden: boolean;
  /** `GET /orders?status=paid`: equality, several values, ranges and null as far as the type has them. */
  readonly filter: boolean;
  /** `GET /orders?sort=-total`. */
  readonly sort: boolean;
  /** The name (camelCase) that this field had before; read by the migration of a change. */
  readonly was?: string;
  /** One sentence for the API document. */
  readonly description?: string;
}

export interface EnumValue {
  /** As stored and sent: `in-progress`. */
  readonly value: string;
  /** The TypeScript member: `InProgress`. */
  readonly member: string;
}

export interface ScalarField extends FieldBase {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  /** `TYPE-list`: an array of `type`; `min` and `max` then bound the number of items. */
  readonly list: boolean;
  /** Characters. Set for every type that is stored as a bounded string (string, email, url, slug, phone). */
  readonly length?: number;
  /** Total digits, decimal only. */
  readonly precision?: number;
  /** Digits after the point, decimal only. */
  readonly scale?: number;
  /** In the order given, enum only. */
  readonly values?: readonly EnumValue[];
  /** Canonical text of the default (`pending`, `0`, `12.50`, `true`, `now` for timestamp, date and time). */
  readonly default?: string;
  /**
   * Canonical text of the lower bound: of the value for numbers and dates, of the length for strings, of the count for lists. Of a
   * password or secret it bounds what the client sends, not what is stored.
   */
  readonly min?: string;
  /** Canonical text of the upper bound, likewise. */
  readonly max?: string;
  /** Takes part in `GET /orders?q=words`. */
  readonly search: boolean;
}

export interface RelationField extends FieldBase {
  readonly kind: 'relation';
  readonly type: RelationType;
  /** The other feature. */
  readonly target: FeatureName;
  readonly onDelete: OnDelete;
  /** The field of the target that holds the relation, of which this is the other side. Always set for `many`. */
  readonly mappedBy?: Name;
  /** The field of the target that is the other side of this one, where it has one. */
  readonly inversedBy?: Name;
}

export type Field = ScalarField | RelationField;

/** A feature, complete and checked: what grammar, YAML and prompts all end in. */
export interface FeatureSpec {
  readonly name: FeatureName;
  readonly fields: readonly Field[];
  /** Optimistic locking: a `version` column, 409 on a stale write. */
  readonly versioned: boolean;
}
