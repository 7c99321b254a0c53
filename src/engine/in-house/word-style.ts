import type { House } from '../../host/house/index.js';
import type { WordStyle } from '../../inhouse/index.js';

const METHODS: WordStyle['service'] = {
  create: 'create',
  list: 'findAll',
  one: 'findOne',
  update: 'update',
  remove: 'remove',
};

/** The house's own words, and Nest's where it has none. */
export function wordStyle({ wording: { value } }: Pick<House, 'wording'>): WordStyle {
  return {
    controller: named(value.controller),
    service: named({ ...without(value.controller, value.service), ...value.service }),
    created: value.created ?? 'dto',
    updated: value.updated ?? value.created?.replace('create', 'update') ?? 'dto',
    query: value.query ?? 'query',
    repository: value.repository ?? '{singular}Repository',
    keeps: value.keeps ?? 'private readonly',
    changes: value.changes ?? 'Patch',
    removed: value.removes === 'nothing said' ? 200 : 204,
    absence: value.absence,
  };
}

/** Where services are not told of, routes call them by their own names, unless these mean something else there. */
function without(
  names: Partial<WordStyle['service']>,
  others: Partial<WordStyle['service']>,
): Partial<WordStyle['service']> {
  const taken = new Set(Object.values(others));
  return Object.fromEntries(Object.entries(names).filter(([, name]) => !taken.has(name)));
}

/** A standard name that the house has for something else is no name. */
function named(own: Partial<WordStyle['service']>): WordStyle['service'] {
  const taken = new Set(Object.values(own));
  const { create, list, one, update, remove } = METHODS;
  const standard = (name: string, other: string): string => (taken.has(name) ? other : name);
  return {
    create: own.create ?? standard(create, 'createOne'),
    list: own.list ?? standard(list, 'findMany'),
    one: own.one ?? standard(one, 'findById'),
    update: own.update ?? standard(update, 'updateOne'),
    remove: own.remove ?? standard(remove, 'removeOne'),
  };
}
