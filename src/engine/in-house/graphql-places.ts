import type { House } from '../../host/house/index.js';
import type { GraphqlStyle, HouseStyle, Place } from '../../inhouse/index.js';
import { filled, placesIn } from './places.js';

type RoleName = NonNullable<House['naming']['value']['roles'][keyof House['naming']['value']['roles']]>;

/** Where the files of a feature lie that is asked over GraphQL: its inputs, its arguments, and its type where that is no entity. */
export function placesOverGraphql(house: House, { lists }: GraphqlStyle): HouseStyle['placesOf'] {
  const { naming, graphql } = house;
  const { roles, case: spelling } = naming.value;
  const create: RoleName = roles.create ?? {
    file: 'dto/create-{singular}.input.ts',
    className: 'Create{Singular}Input',
  };
  const placesOf = placesIn({
    ...house,
    naming: { ...naming, value: { ...naming.value, roles: { ...roles, create } } },
  });
  return (name) => {
    const places = placesOf(name);
    const home = places.module.path.slice(0, places.module.path.lastIndexOf('/'));
    const beside = places.create.path.slice(0, places.create.path.lastIndexOf('/'));
    const kind = lists === 'ArgsType' ? 'args' : 'input';
    const One = kind === 'args' ? 'Args' : 'Input';
    const { model } = graphql.value;
    const response: Place =
      model === undefined
        ? places.response
        : {
            path: `${home}/${filled(model.file, name, spelling)}`,
            className: filled(model.className, name, 'pascal'),
          };
    return {
      ...places,
      response,
      query: {
        path: `${beside}/${filled(`list-{plural}.${kind}.ts`, name, spelling)}`,
        className: `List${name.plural.pascal}${One}`,
      },
    };
  };
}
