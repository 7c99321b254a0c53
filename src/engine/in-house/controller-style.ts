import { type Code, use } from '../../code/index.js';
import type { House } from '../../host/house/index.js';
import type { ControllerStyle } from '../../inhouse/index.js';

/** Swagger's own decorators are written for the feature; these are what protects a route and who may call it. */
const PROTECTS =
  /^(UseGuards|UseInterceptors|ApiBearerAuth|ApiCookieAuth|ApiBasicAuth|ApiSecurity|Auth|Roles)$/;

/**
 * Routes, their documentation, and what protects them.
 *
 * @param isChecked whether the project has what checks bodies by their classes
 */
export function controllerStyle(
  { routes, decorators, swagger, dtos, wording }: House,
  isChecked: boolean,
): ControllerStyle {
  const { versioned, of, defaultVersion } = routes.value;
  const { onControllers, onRoutes } = decorators.value;
  const protecting = onRoutes.filter(({ name }) => PROTECTS.test(name));
  const codesOf = (all: typeof onRoutes): readonly Code[] =>
    all.flatMap(({ name, code: text }) => (name === 'ApiTags' || text === undefined ? [] : [text]));
  // Those of Nest can stand on a class, too; of one of the house's own that is not known.
  const [ofNest, ofHouse] = [true, false].map((isNest) =>
    codesOf(protecting).filter(({ imports }) => imports[0]?.from.startsWith('@nestjs/') === isNest),
  );
  const { checked, style } = dtos.value;
  const pipe: readonly Code[] =
    checked === 'transforming' || style === 'zod' || !isChecked ? [] : [validating()];
  const described = onRoutes.find(
    ({ varied }) =>
      varied?.keys.includes('summary') === true &&
      varied.use.imports.every(({ from }) => from.startsWith('src/')),
  )?.varied;
  return {
    path: ({ singular, plural }) => (routes.value.number === 'singular' ? singular : plural).kebab,
    swagger: swagger.value.isPresent,
    tag: tagOf(swagger.value),
    version: versioned * 2 > of ? (defaultVersion ?? '1') : undefined,
    carried: [...codesOf(onControllers), ...(ofNest ?? []), ...pipe],
    idParameter: decorators.value.idParameter,
    carriedByRoutes: carriedByRoutes(decorators, ofHouse ?? []),
    described,
    envelopes: wording.value.envelopes,
    docs: wording.value.docs,
  };
}

/** Who may call a route, as it is said of others that do the same; where there are too few, of those that read or write as well. */
function carriedByRoutes(
  { value }: House['decorators'],
  others: readonly Code[],
): ControllerStyle['carriedByRoutes'] {
  const { create, list, one, update, remove } = value.allowing;
  const reads = list ?? one ?? others;
  const writes = remove ?? update ?? create ?? others;
  return {
    create: create ?? writes,
    list: list ?? reads,
    one: one ?? reads,
    update: update ?? writes,
    remove: remove ?? writes,
  };
}

/** Where other controllers are tagged, or there is none to go by. */
function tagOf({ isPresent, controllers, tags }: House['swagger']['value']): ControllerStyle['tag'] {
  if (!isPresent || (controllers > 0 && tags === undefined)) {
    return undefined;
  }
  const kind = tags?.case ?? 'kebab';
  return ({ singular, plural }) => {
    const name = tags?.number === 'singular' ? singular : plural;
    const words = name.words.replaceAll(/(?<=^| )\w/g, (letter) => letter.toUpperCase());
    return kind === 'kebab' ? name.kebab : kind === 'words' ? name.words : words;
  };
}

/** Where no pipe of the application makes DTOs of what is sent. */
function validating(): Code {
  const pipe = use('ValidationPipe', '@nestjs/common');
  const pipes = use('UsePipes', '@nestjs/common');
  return {
    text: `${pipes.text}(new ${pipe.text}({ transform: true, whitelist: true }))`,
    imports: [...pipes.imports, ...pipe.imports],
  };
}
