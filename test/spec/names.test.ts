import { assert, check, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureNameOf, nameOf } from '../../src/spec/names.js';

const isName = (text: string): boolean => /^[a-zA-Z\d]*$/u.test(nameOf(text).camel);

describe('nameOf', () => {
  it.each([
    ['orderItem', 'order_item'],
    ['OrderItem', 'order_item'],
    ['order-item', 'order_item'],
    ['order_item', 'order_item'],
    ['ORDER_ITEM', 'order_item'],
    ['order item', 'order_item'],
    ['ORDER', 'order'],
    ['HTTPServer', 'http_server'],
    ['userID', 'user_id'],
    ['userIDs', 'user_ids'],
    ['APIKeys', 'api_keys'],
    ['MP3Player', 'mp3_player'],
    ['address2', 'address2'],
    ['address-2', 'address2'],
    ['address2Line', 'address2_line'],
    ['2fa', '2fa'],
    ['isACopy', 'is_a_copy'],
    ['a-b-test', 'a_b_test'],
    ['x-y-z', 'x_yz'],
    ['Crème brûlée', 'creme_brulee'],
    ['--a--', 'a'],
    ['日本', ''],
    ['', ''],
  ])('reads %j as %j', (text, snake) => {
    expect(nameOf(text).snake).toBe(snake);
  });

  it('spells a name in every way', () => {
    expect(nameOf('orderItem')).toEqual({
      camel: 'orderItem',
      pascal: 'OrderItem',
      kebab: 'order-item',
      snake: 'order_item',
      constant: 'ORDER_ITEM',
      words: 'order item',
    });
  });

  it('reads a name in camel, kebab or snake case as that name', () => {
    assert(
      property(string({ unit: constantFrom(...Array.from('abcXYZ019-_ é')), maxLength: 20 }), (text) => {
        const name = nameOf(text);
        for (const spelling of [name.camel, name.kebab, name.snake, name.words]) {
          expect(nameOf(spelling)).toEqual(name);
        }
      }),
    );
  });

  it('takes any text', () => {
    expect(check(property(string({ unit: 'binary' }), isName))).toMatchObject({ failed: false });
  });
});

describe('featureNameOf', () => {
  const long = 'a'.repeat(58);

  it.each([
    ['orders', 'order', 'orders'],
    ['Order', 'order', 'orders'],
    ['user', 'user', 'users'],
    ['group', 'group', 'groups'],
    ['people', 'person', 'people'],
    ['person', 'person', 'people'],
    ['children', 'child', 'children'],
    ['statuses', 'status', 'statuses'],
    ['status', 'status', 'statuses'],
    ['api-keys', 'api-key', 'api-keys'],
    ['ApiKey', 'api-key', 'api-keys'],
    ['APIKeys', 'api-key', 'api-keys'],
    ['addresses', 'address', 'addresses'],
    ['address', 'address', 'addresses'],
    ['analyses', 'analysis', 'analyses'],
    ['analysis', 'analysis', 'analyses'],
    ['boxes', 'box', 'boxes'],
    ['criteria', 'criterion', 'criteria'],
    ['criterion', 'criterion', 'criteria'],
    ['categories', 'category', 'categories'],
    ['caches', 'cache', 'caches'],
    ['cookies', 'cookie', 'cookies'],
    ['shoe', 'shoe', 'shoes'],
    ['hero', 'hero', 'heroes'],
    ['census', 'census', 'censuses'],
    ['databases', 'database', 'databases'],
    ['settings', 'setting', 'settings'],
    ['invoice-line', 'invoice-line', 'invoice-lines'],
    ['line2', 'line2', 'line2s'],
    ['select', 'select', 'selects'],
    [`${long}s`, long, `${long}s`],
    // One word for both: a member is an item.
    ['news', 'news-item', 'news'],
    ['data', 'data-item', 'data'],
    ['user-data', 'user-data-item', 'user-data'],
    ['media', 'media-item', 'media'],
    ['series', 'series-item', 'series'],
    ['metadata', 'metadata-item', 'metadata'],
    ['equipment', 'equipment-item', 'equipment'],
    // The member would be a keyword, or hide what generated code uses.
    ['class', 'class-item', 'classes'],
    ['packages', 'package-item', 'packages'],
    ['cases', 'case-item', 'cases'],
    ['constructor', 'constructor-item', 'constructors'],
    ['dates', 'date-item', 'dates'],
    ['error', 'error-item', 'errors'],
    ['object', 'object-item', 'objects'],
    ['modules', 'module-item', 'modules'],
    ['query', 'query-item', 'queries'],
  ])('knows %s as %s of %s', (text, singular, plural) => {
    const name = featureNameOf(text);
    expect([name.singular.kebab, name.plural.kebab]).toEqual([singular, plural]);
  });

  it('gives a collection the same name however it was reached', () => {
    for (const word of [
      'order',
      'news',
      'class',
      'analysis',
      'cookie',
      'person',
      'axis',
      'leaf',
      'lens',
      'ApiKey',
      'bus',
      'quiz',
    ]) {
      const name = featureNameOf(word);
      expect(featureNameOf(name.plural.kebab)).toEqual(name);
      expect(featureNameOf(name.plural.pascal)).toEqual(name);
    }
  });

  it('never gives member and collection one name', () => {
    assert(
      property(
        string({ unit: constantFrom(...Array.from('aehiosuxyz')), minLength: 1, maxLength: 8 }),
        (word) => {
          const { singular, plural } = featureNameOf(word);
          expect(singular.pascal.toLowerCase()).not.toBe(plural.pascal.toLowerCase());
        },
      ),
    );
  });
});
