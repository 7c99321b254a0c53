import { literal } from '../code/index.js';
import type { FeatureName } from '../spec/types.js';
import { withArticle } from '../support/feature-names.js';
import type { E2eStyle } from './types.js';

type Titles = Readonly<
  Record<'create' | 'read' | 'list' | 'change' | 'remove' | 'unknown' | 'refuse', string>
>;

/** What the tests are called, as those of the house are. */
export function titlesOf(
  { singular, plural }: FeatureName,
  { titles, suite, shownLead }: E2eStyle,
  route: string,
) {
  const path = `${shownLead}/${route}`;
  const one = withArticle(singular.words);
  const kinds: Readonly<Record<E2eStyle['titles'], Titles>> = {
    route: {
      create: `${path} (POST)`,
      read: `${path}/:id (GET)`,
      list: `${path} (GET)`,
      change: `${path}/:id (PATCH)`,
      remove: `${path}/:id (DELETE)`,
      unknown: `${path}/:id (GET) of an unknown id`,
      refuse: `${path} (POST) of a wrong %s`,
    },
    should: {
      create: `should create ${one}`,
      read: `should get ${one}`,
      list: `should list ${plural.words} by page`,
      change: `should change ${one}`,
      remove: `should delete ${one}`,
      unknown: `should answer 404 to an unknown id`,
      refuse: `should refuse a wrong %s`,
    },
    words: {
      create: `creates ${one}`,
      read: `gets ${one}`,
      list: `lists ${plural.words} by page`,
      change: `changes ${one}`,
      remove: `deletes ${one}`,
      unknown: `answers 404 to an unknown id`,
      refuse: `refuses a wrong %s`,
    },
  };
  const suites: Readonly<Record<E2eStyle['suite'], string>> = {
    controller: `${plural.pascal}Controller (e2e)`,
    path,
    Words: plural.words.replace(/^\w/, (letter) => letter.toUpperCase()),
    words: plural.words,
  };
  const { create, read, list, change, remove, unknown, refuse } = kinds[titles];
  return {
    title: literal(suites[suite]),
    createTitle: literal(create),
    readTitle: literal(read),
    listTitle: literal(list),
    changeTitle: literal(change),
    removeTitle: literal(remove),
    unknownTitle: literal(unknown),
    refuseTitle: literal(refuse),
  };
}
