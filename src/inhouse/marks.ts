import type { FeatureName } from '../spec/types.js';

/**
 * A text of the house with a feature's names in place of the marks: classes (`{Singular}`), constants (`{SINGULAR}`), variables
 * (`{singular}`, `{singular:name}`) and words in texts (`{singular:word}`).
 */
export function withNames(text: string, { singular, plural }: FeatureName): string {
  const names = { singular, plural };
  return text.replaceAll(
    /\{(?<number>singular|plural)(?<kind>:name|:word)?\}/gi,
    (_, number: string, kind: string | undefined) => {
      const name = number.toLowerCase() === 'plural' ? names.plural : names.singular;
      if (number === number.toUpperCase()) {
        return name.constant;
      }
      if (number.charAt(0) === number.charAt(0).toUpperCase()) {
        return name.pascal;
      }
      return kind === ':word' ? name.kebab : name.camel;
    },
  );
}
