import type { House } from '../../host/house/index.js';
import type { HousePlaces, Place } from '../../inhouse/index.js';
import type { FeatureName, Name } from '../../spec/types.js';
import { enumPlace } from './enum-style.js';

type Naming = House['naming']['value'];
type RoleName = NonNullable<Naming['roles'][keyof Naming['roles']]>;

/**
 * Where this house puts the files of a feature, and how it calls them: the patterns of those that it has, and for kinds of files
 * that it has none of, patterns that fit these.
 */
export function placesIn({ naming, features, layers }: Pick<House, 'naming' | 'features' | 'layers'>) {
  const { roles } = naming.value;
  const { folder, ownFolder, number } = features.value;
  const isSingular = number === 'singular';
  const one = isSingular ? '{singular}' : '{plural}';
  const One = isSingular ? '{Singular}' : '{Plural}';
  const known: Patterns = {
    module: roles.module ?? pattern(`${one}.module.ts`, `${One}Module`),
    controller: roles.controller ?? pattern(`${one}.controller.ts`, `${One}Controller`),
    service: roles.service ?? pattern(`${one}.service.ts`, `${One}Service`),
    entity: roles.entity ?? pattern('entities/{singular}.entity.ts', '{Singular}'),
    create:
      roles.create ?? pattern(`${dtoFolder(naming.value)}create-{singular}.dto.ts`, 'Create{Singular}Dto'),
  };
  const { file: created } = saying(known.create, 'create', dtoFolder(naming.value));
  const beside = created.includes('/') ? created.slice(0, created.lastIndexOf('/') + 1) : '';
  // `.req.dto.ts` of a request is `.res.dto.ts` of a response.
  const ending = created.slice(created.indexOf('.')).replace('.req.', '.res.');
  const answers = ending.includes('.res.') ? ending : `-response${ending}`;
  const kind = ending.includes('.res.') ? 'ResDto' : 'ResponseDto';
  const patterns: AllPatterns = {
    ...known,
    update: roles.update ?? renamed(known.create, 'create', 'update'),
    query:
      queryOf(roles.query) ??
      renamed(saying(known.create, 'create', dtoFolder(naming.value)), 'create', 'list'),
    response: roles.response ?? pattern(`${beside}{singular}${answers}`, `{Singular}${kind}`),
    list: listOf(roles.response) ?? pattern(`${beside}{singular}-list${answers}`, `{Singular}List${kind}`),
    spec: roles.spec ?? pattern(known.service.file.replace(/\.ts$/, '.spec.ts'), ''),
  };
  const { access, repository, port, module, mapper, domain } = layers.value;
  return (name: FeatureName): HousePlaces => {
    const home = ownFolder
      ? `${folder}/${spell(isSingular ? name.singular : name.plural, naming.value.case)}`
      : folder;
    const at = ({ file, className }: RoleName): Place => {
      const path = filled(file, name, naming.value.case);
      return {
        // A slash begins what lies outside of the sources, from the application's folder.
        path: path.startsWith('/') ? path.slice(1) : path.startsWith('src/') ? path : `${home}/${path}`,
        className: filled(className, name, 'pascal'),
      };
    };
    const between = (role: RoleName | undefined): Place | undefined =>
      access === 'service' || role === undefined ? undefined : at(role);
    return {
      module: at(patterns.module),
      controller: at(patterns.controller),
      resolver: at(roles.resolver ?? pattern(`${one}.resolver.ts`, `${One}Resolver`)),
      service: at(patterns.service),
      entity: at(patterns.entity),
      create: at(patterns.create),
      update: at(patterns.update),
      query: at(patterns.query),
      response: at(patterns.response),
      list: at(patterns.list),
      repository: between(repository),
      port: between(port),
      persistence: between(module),
      mapper: between(mapper),
      domain: between(domain),
      barrels: naming.value.barrels.habits.map((below) => `${home}/${below}`),
      spec: at(patterns.spec),
      enumOf: (field) =>
        enumPlace(
          naming.value.enums,
          { home, stem: spell(name.singular, naming.value.case), entity: at(patterns.entity) },
          name,
          field,
        ),
    };
  };
}

/** Where a house has other DTOs, when it has none of this kind. */
function dtoFolder({ roles }: Naming): string {
  const [known] = [roles.update, roles.query, roles.response].flatMap((role) =>
    role === undefined || role.file.startsWith('src/') ? [] : role.file,
  );
  return known === undefined ? 'dto/' : known.slice(0, known.lastIndexOf('/') + 1);
}

type Patterns = Readonly<Record<'module' | 'controller' | 'service' | 'entity' | 'create', RoleName>>;
type AllPatterns = Patterns & Readonly<Record<'update' | 'query' | 'response' | 'list' | 'spec', RoleName>>;

const pattern = (file: string, className: string): RoleName => ({ file, className });

/** `create-order.dto.ts`, `CreateOrderDto` -> `update-order.dto.ts`, `UpdateOrderDto` */
function renamed({ file, className }: RoleName, from: string, to: string): RoleName {
  return {
    file: file.replace(new RegExp(`${from}(?=[-_.{])`), to),
    className: className.replace(capital(from), capital(to)),
  };
}

/**
 * A file that does not say what it is for has more in it than that one class: `{singular}-input.dto.ts` is
 * `{singular}-create-input.dto.ts` then.
 *
 * @param folder of other DTOs, for one that lies with an entity
 */
function saying(role: RoleName, verb: string, folder: string): RoleName {
  if (role.file.includes(verb)) {
    return role;
  }
  const [, own, stem, rest = ''] =
    /^(.*?)([^/]*\{(?:singular|plural)\})([^/]*(?:dto|input|request|req|body)[^/]*)$/.exec(role.file) ?? [];
  const file = rest.startsWith('-') ? `${stem}-${verb}${rest}` : `${verb}-{singular}.dto.ts`;
  return { ...role, file: `${own ?? folder}${file}` };
}

/** `{singular}-output.dto.ts`, `{Singular}Output` -> `{singular}-list-output.dto.ts`, `{Singular}ListOutput` */
function listOf(response: RoleName | undefined): RoleName | undefined {
  const file = response?.file.replace(/\{(singular|plural)\}(?=[^/]*$)/, '{singular}-list');
  const className = response?.className.replace(/\{(Singular|Plural)\}/, '{Singular}List');
  return file === undefined || className === undefined || file === response?.file
    ? undefined
    : { file, className };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A file of queries often has several classes, for filters and sorts too; the one that is meant is called like the file. */
function queryOf(role: RoleName | undefined): RoleName | undefined {
  const [, stem = ''] = /([^/]+?)\.ts$/.exec(role?.file ?? '') ?? [];
  const className = stem
    .split(/[-.]/)
    .map((word) =>
      word.startsWith('{')
        ? word.replace(/\{(\w)/, (_, letter: string) => `{${letter.toUpperCase()}`)
        : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join('');
  // Called after the feature alone, a file says nothing of queries.
  const says = /^\{\w+\}(\.\w+)?$/.test(stem);
  return role === undefined || className === '' || says || isCalledAfter(role, stem)
    ? role
    : { ...role, className };
}

/** Whether a class has the words of its file, in whatever order: `ListOrderInput` of `order-list-input.dto.ts`. */
function isCalledAfter({ className }: RoleName, stem: string): boolean {
  const words = className.match(/\{\w+\}|[A-Z][a-z0-9]*/g) ?? [];
  const known = stem.toLowerCase().split(/[-_.]/);
  return words.length > 0 && words.every((word) => known.includes(word.toLowerCase()));
}

/** A pattern with a feature's name in it. */
export function filled(text: string, { singular, plural }: FeatureName, kind: Naming['case']): string {
  return text
    .replaceAll('{singular}', spell(singular, kind))
    .replaceAll('{plural}', spell(plural, kind))
    .replaceAll('{Singular}', singular.pascal)
    .replaceAll('{Plural}', plural.pascal);
}

const spell = (name: Name, kind: Naming['case']): string => name[kind];
