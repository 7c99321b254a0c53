import type { FeatureName, ScalarField } from '../spec/types.js';

/** Class names of a feature; `classNamesOf` in src/spec keeps features from sharing one. */
export interface FeatureNames {
  readonly entity: string;
  readonly module: string;
  readonly controller: string;
  readonly service: string;
  readonly repository: string;
  readonly createDto: string;
  readonly updateDto: string;
  readonly listQuery: string;
  readonly responseDto: string;
  readonly listResponse: string;
  /** `OrderStatus` */
  readonly enumOf: (field: ScalarField) => string;
}

/** Names the classes of a feature. */
export function featureNames({ singular, plural }: FeatureName): FeatureNames {
  return {
    entity: singular.pascal,
    module: `${plural.pascal}Module`,
    controller: `${plural.pascal}Controller`,
    service: `${plural.pascal}Service`,
    repository: `${plural.pascal}Repository`,
    createDto: `Create${singular.pascal}Dto`,
    updateDto: `Update${singular.pascal}Dto`,
    listQuery: `List${plural.pascal}QueryDto`,
    responseDto: `${singular.pascal}ResponseDto`,
    listResponse: `${singular.pascal}ListResponseDto`,
    enumOf: (field) => `${singular.pascal}${field.name.pascal}`,
  };
}

/** `an order`, `a customer`. */
export function withArticle(words: string): string {
  return `${/^(?:[aeio]|u(?!ni|se|s[aeiou]))/u.test(words) ? 'an' : 'a'} ${words}`;
}

/** The text as a sentence: `external number` -> `External number.` */
export function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(start) ? start : `${start}.`;
}
