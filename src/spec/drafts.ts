/** A modifier as it was written. Without a value it is a flag that is switched on. */
export interface ModifierDraft {
  readonly name: string;
  readonly value?: string;
}

/** A field as it was written, taken apart but not yet understood: all texts are decoded, none is checked. */
export interface FieldDraft {
  /** Where it was written, for messages: `field "total"`. */
  readonly place: string;
  readonly name: string;
  /** `decimal`, `string-list`, `ref` */
  readonly type: string;
  readonly args: readonly string[];
  readonly modifiers: readonly ModifierDraft[];
}

/** A feature as it was written, whichever form it came in. */
export interface FeatureDraft {
  /** `feature "orders"` */
  readonly place: string;
  readonly name: string;
  /** The user's own word for one member. */
  readonly singular?: string;
  readonly versioned: boolean;
  readonly fields: readonly FieldDraft[];
}
