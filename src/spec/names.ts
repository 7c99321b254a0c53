import { numbersOf } from './inflect.js';
import { isUnusableAsSingular } from './reserved.js';
import type { FeatureName, Name } from './types.js';

/**
 * Every spelling of a word or phrase, from any spelling of it.
 *
 * Total: any text gives a name, whose spellings are empty when the text has no ASCII letter or digit; who takes names from users
 * checks them first (`identifiers.ts`). Stable: `camel`, `kebab` and `snake` of a name give that very name
 * again, so each of them alone identifies it. Two consequences: a word that begins with a digit joins the word before it (`line-2` is `line2`, as `line2` could
 * not be told from it), and single letters at the end join up (`x-y-z` is `xYz`, as `xYZ` would be read).
 *
 * @example
 * nameOf('HTTPServer-ids').snake; // http_server_ids
 */
export function nameOf(text: string): Name {
  const known = spelled.get(text);
  if (known !== undefined) {
    return known;
  }
  const name = spell(wordsOf(camelCase(wordsOf(text))));
  if (spelled.size < MOST_SPELLED) {
    spelled.set(text, name);
  }
  return name;
}

/** Names come up again and again, in each of a project's models. */
const spelled = new Map<string, Name>();
const MOST_SPELLED = 10_000;

/**
 * A feature's collection and member, from either number in any spelling; only the last word is inflected.
 *
 * Singular and plural always differ, also in a class name, a variable or a file name, so that no template needs to care: where the
 * language has one word for both (`news`), or where the singular would be a keyword or hide a class that generated code uses
 * (`classes`, `dates`, `modules`), a member is an *item*: `news-item`, `class-item`, `date-item`. The collection keeps its name, so
 * folder, route and table are what the user typed. Who wants another word for the member says so (`singular` in the model).
 *
 * @example
 * featureNameOf('people').singular.pascal; // Person
 * featureNameOf('ApiKey').plural.kebab; // api-keys
 * featureNameOf('news').singular.kebab; // news-item
 */
export function featureNameOf(text: string): FeatureName {
  const words = wordsOf(nameOf(text).kebab);
  const last = words.at(-1) ?? '';
  const head = words.slice(0, -1);
  const { singular, plural } = numbersOf(last);
  const single = nameOf([...head, singular].join('-'));
  return {
    singular: singular === plural || isUnusableAsSingular(single) ? nameOf(`${single.kebab}-item`) : single,
    plural: nameOf([...head, plural].join('-')),
  };
}

/** Words of any spelling, lower-case: at separators, at a capital after a small letter, before the last capital of an acronym. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const word of splitText(text)) {
    if (/^\d/u.test(word) && words.length > 0) {
      words.push(`${words.pop() ?? ''}${word}`);
    } else {
      words.push(word);
    }
  }
  return words;
}

function splitText(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(
      /([A-Z])([A-Z]+)s(?![a-z])/gu,
      (_, first: string, rest: string) => `${first}${rest.toLowerCase()}s`,
    )
    .replace(/([A-Z])(?=[A-Z][a-z])/gu, '$1 ')
    .replace(/([a-z\d])(?=[A-Z])/gu, '$1 ')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((word) => word !== '');
}

function spell(words: readonly string[]): Name {
  return {
    camel: camelCase(words),
    pascal: words.map(capitalise).join(''),
    kebab: words.join('-'),
    snake: words.join('_'),
    constant: words.join('_').toUpperCase(),
    words: words.join(' '),
  };
}

function camelCase([first = '', ...rest]: readonly string[]): string {
  return first + rest.map(capitalise).join('');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
