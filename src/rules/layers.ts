import { moduleUses, resolveModule, type ModuleUse } from './reading/imports.js';
import { controllersOf } from './reading/classes.js';
import type { Project } from './reading/project.js';
import { isRepository, isService } from './reading/roles.js';
import type { SourceFile } from './reading/source-file.js';
import type { Rule } from './rule.js';
import type { Breach } from './types.js';

/** What a service may take from TypeORM: the boundary of a transaction, and the errors that come out of it. */
const TRANSACTION = /^(DataSource|DataSourceOptions|EntityManager|QueryRunner|\w+Error)$/;
/** What a service may take from @nestjs/typeorm, likewise; the last two are for services that configure the connection. */
const INJECTION = /^(InjectDataSource|InjectEntityManager|TypeOrmModuleOptions|TypeOrmOptionsFactory)$/;
/** Methods of DataSource and EntityManager that lead to a query. */
const QUERY_METHODS = new Set(['createQueryBuilder', 'getRepository', 'getTreeRepository']);

/** Controllers call services, services call repositories, and only those know the database. */
export const layers: Rule = {
  id: 'layers',
  clauses: ['SP-09', 'BV-06'],
  rationale:
    'When queries live in repositories only, the logic of a service can be read and tested without a database, and a query can be changed in one place.',
  remedy:
    'Move the query into the repository of the feature, give it a name there, and call it from the service; let the controller call the service.',
  appliesTo: () => true,
  check: (project) => {
    const controllers = new Set(controllersOf(project).map(({ file }) => file));
    return project.sources.flatMap((file) =>
      controllers.has(file)
        ? controllerBreaches(project, file)
        : isService(file.path)
          ? [...serviceBreaches(file), ...queryBreaches(file, 'a service')]
          : [],
    );
  },
};

function controllerBreaches(project: Project, file: SourceFile): Breach[] {
  const imports = moduleUses(file).flatMap((use) => {
    const persistence =
      use.specifier === 'typeorm' ||
      use.specifier === '@nestjs/typeorm' ||
      leadsToRepository(project, file, use);
    return persistence ? [file.breach(use.at, `a controller imports '${use.specifier}'`)] : [];
  });
  return [...imports, ...queryBreaches(file, 'a controller')];
}

function leadsToRepository(project: Project, file: SourceFile, { specifier, names }: ModuleUse): boolean {
  const target = resolveModule(project, file.path, specifier);
  return target === undefined
    ? false
    : isRepository(target.path) || names.some(({ name }) => /[a-z]Repository$/.test(name));
}

function serviceBreaches(file: SourceFile): Breach[] {
  return moduleUses(file).flatMap(({ specifier, names, at }) => {
    const allowed =
      specifier === 'typeorm' ? TRANSACTION : specifier === '@nestjs/typeorm' ? INJECTION : undefined;
    return allowed === undefined
      ? []
      : names
          .filter(({ name }) => !allowed.test(name))
          .map(({ name }) => file.breach(at, `a service imports ${name} from '${specifier}'`));
  });
}

function queryBreaches(file: SourceFile, who: string): Breach[] {
  const knowsTypeorm = moduleUses(file).some(
    ({ specifier }) => specifier === 'typeorm' || specifier === '@nestjs/typeorm',
  );
  return file.all('CallExpression').flatMap((call) => {
    const { callee } = call;
    return knowsTypeorm &&
      callee.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      QUERY_METHODS.has(callee.property.name)
      ? [file.breach(callee.property, `${who} builds a query (${callee.property.name})`)]
      : [];
  });
}
