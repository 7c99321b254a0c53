import { posix } from 'node:path';
import type { Code } from '../../code/index.js';
import type { Finding, House } from '../../host/house/index.js';
import { withCode } from './envelope-code.js';
import { localOpenings } from './local-openings.js';
import { localGraphql } from './local-graphql.js';

/**
 * A house as its application sees it: what lies in the application is told from the app root, as everything that is written is;
 * what lies beside it, in a library, is imported as the application imports it.
 *
 * @param root the app root, from the root of the repository
 * @param outside what the application imports a source as that lies outside of it
 */
export function localHouse(house: House, root: string, outside: (file: string) => string): House {
  if (root === '') {
    return house;
  }
  const inside = `${root}/`;
  const local = (path: string): string =>
    path.startsWith(inside) ? path.slice(inside.length) : posix.relative(root, path);
  const optional = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : local(path);
  const module = (file: string): string => (file.startsWith(inside) ? local(file) : outside(file));
  const code = (one: Code): Code => ({
    ...one,
    imports: one.imports.map((request) => ({
      ...request,
      from: module(request.from),
    })),
  });
  const {
    ids,
    tables,
    features,
    registration,
    naming,
    baseEntity,
    migrations,
    pagination,
    decorators,
    dataSource,
    dtos,
    zod,
    layers,
    graphql,
    e2e,
    wording,
    responses,
  } = house;
  const { enums } = naming.value;
  const enumsAt =
    enums?.place?.kind === 'shared' ? { ...enums.place, folder: local(enums.place.folder) } : enums?.place;
  const { constructed } = responses.value;
  const base = baseEntity.value;
  const carried = (all: House['decorators']['value']['onRoutes']) =>
    all.map((one) => ({
      ...one,
      code: one.code && code(one.code),
      varied: one.varied && { ...one.varied, use: code(one.varied.use) },
    }));
  const classAt = <Place extends { readonly file: string }>(place: Place | undefined): Place | undefined =>
    place && { ...place, file: module(place.file) };
  const patternAt = <Pattern extends { readonly file: string } | undefined>(pattern: Pattern): Pattern =>
    pattern?.file.startsWith(inside) === true ? { ...pattern, file: local(pattern.file) } : pattern;
  const listAt = (list: House['dataSource']['value']['entityLists'][number]) => ({
    ...list,
    file: local(list.file),
  });
  const { answer, asking, helper } = pagination.value;
  const views: Partial<House> = {
    features: changed(features, { folder: local(features.value.folder) }),
    registration: changed(registration, { file: optional(registration.value.file) }),
    naming: changed(naming, {
      roles: Object.fromEntries(
        Object.entries(naming.value.roles).map(([role, name]) => [role, patternAt(name)]),
      ),
      ...(enums !== undefined && { enums: { ...enums, place: enumsAt } }),
      barrels: { ...naming.value.barrels, folders: naming.value.barrels.folders.map(local) },
    }),
    layers: changed(layers, {
      repository: patternAt(layers.value.repository),
      port: patternAt(layers.value.port),
      module: patternAt(layers.value.module),
      mapper: patternAt(layers.value.mapper),
      domain: patternAt(layers.value.domain),
    }),
    graphql: changed(graphql, localGraphql(graphql.value, code)),
    baseEntity: {
      ...baseEntity,
      value: base && {
        ...base,
        // As other entities import it, unless that is the way from where they lie.
        file:
          base.file === undefined || base.file.startsWith(inside) || base.specifier?.startsWith('.') !== false
            ? base.file && module(base.file)
            : base.specifier,
        given: Object.fromEntries(Object.entries(base.given).map(([name, value]) => [name, code(value)])),
      },
    },
    ids: changed(ids, {
      typeCode: ids.value.typeCode && code(ids.value.typeCode),
      transformer: ids.value.transformer && code(ids.value.transformer),
    }),
    tables: changed(tables, {
      entities: tables.value.entities.map((one) => Object.assign({}, one, { file: module(one.file) })),
    }),
    migrations: changed(migrations, { folder: optional(migrations.value.folder) }),
    e2e: changed(e2e, {
      file: optional(e2e.value.file),
      pipes: e2e.value.pipes && code(e2e.value.pipes),
      setup: e2e.value.setup && localSetup(e2e.value.setup, local, code),
    }),
    dtos: changed(dtos, { wrappersFile: dtos.value.wrappersFile && module(dtos.value.wrappersFile) }),
    zod: { ...zod, value: zod.value && localZod(zod.value, patternAt, code) },
    pagination: changed(pagination, {
      query: classAt(pagination.value.query),
      response: classAt(pagination.value.response),
      answer: answer && {
        page: { ...answer.page, file: module(answer.page.file) },
        meta: { ...answer.meta, file: module(answer.meta.file) },
        named: answer.named,
      },
      asking: asking && { ...asking, make: code(asking.make), page: code(asking.page) },
      helper: helper && {
        ...helper,
        file: module(helper.file),
        shape: helper.shape && {
          ...helper.shape,
          returns: { ...helper.shape.returns, file: module(helper.shape.returns.file) },
          document: classAt(helper.shape.document),
        },
      },
    }),
    wording: changed(wording, {
      envelopes: Object.fromEntries(
        Object.entries(wording.value.envelopes).map(([action, { made, type }]) => [
          action,
          { made: withCode(made, code), type: type && { ...type, use: code(type.use) } },
        ]),
      ),
      docs: {
        ...wording.value.docs,
        envelope: wording.value.docs.envelope && code(wording.value.docs.envelope),
      },
      openings: localOpenings(wording.value.openings, code),
      absence: wording.value.absence && {
        ...wording.value.absence,
        thrown: code(wording.value.absence.thrown),
      },
    }),
    responses: changed(responses, {
      constructed: constructed && {
        ...constructed,
        mark: constructed.mark && { ...constructed.mark, from: module(constructed.mark.from) },
        base: classAt(constructed.base),
      },
    }),
    decorators: changed(decorators, {
      onControllers: carried(decorators.value.onControllers),
      onRoutes: carried(decorators.value.onRoutes),
      idParameter: decorators.value.idParameter && {
        ...decorators.value.idParameter,
        use: code(decorators.value.idParameter.use),
      },
      allowing: Object.fromEntries(
        Object.entries(decorators.value.allowing).map(([action, all]) => [action, all.map(code)]),
      ),
    }),
    dataSource: {
      ...changed(dataSource, {
        entityLists: dataSource.value.entityLists.map(listAt),
        migrationLists: dataSource.value.migrationLists.map(listAt),
      }),
      evidence: dataSource.evidence.map((one) => Object.assign({}, one, { file: local(one.file) })),
    },
  };
  return { ...house, ...views };
}

type Zod = NonNullable<House['zod']['value']>;

function localZod(
  zod: Zod,
  at: <Pattern extends { readonly file: string } | undefined>(pattern: Pattern) => Pattern,
  code: (one: Code) => Code,
): Zod {
  const { roles, z, makesClass, moment, page, pipe, serializer } = zod;
  return {
    ...zod,
    z: z && code(z),
    makesClass: makesClass && code(makesClass),
    moment: moment && code(moment),
    page: page && { ...page, schema: page.schema && code(page.schema) },
    pipe: pipe && { ...pipe, use: code(pipe.use) },
    serializer: serializer && code(serializer),
    roles: Object.fromEntries(
      Object.entries(roles).map(([role, { type, schema }]) => [role, { type: at(type), schema: at(schema) }]),
    ),
  };
}

function localSetup(
  setup: NonNullable<House['e2e']['value']['setup']>,
  local: (path: string) => string,
  code: (one: Code) => Code,
): typeof setup {
  return {
    ...setup,
    file: local(setup.file),
    declarations: setup.declarations.map(code),
    makes: setup.makes.map(code),
    starts: setup.starts.map(code),
    closes: setup.closes && code(setup.closes),
    server: code(setup.server),
  };
}

const changed = <Value extends object>(finding: Finding<Value>, value: Partial<Value>): Finding<Value> => ({
  ...finding,
  value: { ...finding.value, ...value },
});
