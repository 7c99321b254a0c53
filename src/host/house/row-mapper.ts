import type { MemberFacts } from './classes.js';
import type { Ground } from './ground.js';
import type { Declared } from './resolver.js';
import type { SourceFile } from './source.js';

/** A class that makes a domain object of a row and the other way round, by static methods. */
export interface MapperClass {
  readonly declared: Declared;
  readonly domain: Declared;
  /** `toDomain` */
  readonly toDomain: string;
  /** `toPersistence` */
  readonly toRow: string;
}

/**
 * The mapper of an entity that a file imports.
 *
 * @param file of the repository
 * @param entity class name
 */
export function mapperOf({ resolver }: Ground, file: SourceFile, entity: string): MapperClass | undefined {
  const classes = file.imports
    .flatMap(({ names }) => names)
    .filter(({ local }) => local.endsWith('Mapper'))
    .flatMap(({ local }) => resolver.classOf(file, local) ?? []);
  for (const declared of classes) {
    const methods = declared.node.members.filter(({ kind, isStatic }) => kind === 'method' && isStatic);
    const toDomain = methods.find((one) => takes(one, entity) && one.type !== entity);
    const toRow = methods.find((one) => one.type === entity && takes(one, toDomain?.type));
    const domain = toDomain === undefined ? undefined : resolver.classOf(declared.file, toDomain.type);
    if (toDomain !== undefined && toRow !== undefined && domain !== undefined) {
      return { declared, domain, toDomain: toDomain.name, toRow: toRow.name };
    }
  }
  return undefined;
}

const takes = ({ parameters }: MemberFacts, type: string | undefined): boolean =>
  parameters.length === 1 && parameters[0]?.type === type;
