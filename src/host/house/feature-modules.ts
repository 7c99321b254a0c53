import { posix } from 'node:path';
import { numbersOf } from '../../spec/inflect.js';
import { type ClassFacts, decorated } from './classes.js';
import type { Ground } from './ground.js';
import type { SourceFile } from './source.js';
import { folderOf } from './sources.js';
import { dottedName, elementsOf, valueAt } from './syntax.js';
import { counted, few, finding, type Finding, tally } from './types.js';

/** A module with controllers or resolvers: what a generated feature is a sibling of. */
export interface FeatureModule {
  readonly className: string;
  readonly file: SourceFile;
  readonly start: number;
  /** The folder that the module lies in. */
  readonly folder: string;
  /** The folder's own name. */
  readonly name: string;
}

/**
 * The modules of the application that answer requests, without the root module. Where that one has all the controllers,
 * the controllers themselves stand for the features that their folders are.
 */
export function featureModules(
  { sources, application }: Ground,
  rootModule: string | undefined,
): readonly FeatureModule[] {
  const featuresThat = (is: (node: ClassFacts) => boolean): readonly FeatureModule[] =>
    sources.own.flatMap((file) => file.classes.filter(is).map((node) => featureOf(file, node)));
  const modules = featuresThat(answersRequests).filter(({ file }) => file.path !== rootModule);
  return modules.length > 0
    ? modules
    : featuresThat((node) => decorated(node, 'Controller', 'Module') !== undefined).filter(
        ({ folder }) => folder !== application.sourceRoot,
      );
}

function featureOf(file: SourceFile, { name: className, start }: ClassFacts): FeatureModule {
  const folder = folderOf(file.path);
  return { className, file, start, folder, name: posix.basename(folder) };
}

function answersRequests(node: ClassFacts): boolean {
  const options = decorated(node, 'Module')?.args[0];
  const providers = elementsOf(valueAt(options, 'providers')).map(dottedName);
  const controllers = valueAt(options, 'controllers');
  return (
    (controllers !== undefined &&
      (controllers.type !== 'ArrayExpression' || controllers.elements.length > 0)) ||
    providers.some((name) => name.endsWith('Resolver'))
  );
}

export interface FeaturesPlace {
  /** The folder that features lie in, from the root of the repository: `src/modules`. */
  readonly folder: string;
  /** Whether each has a folder of its own there. */
  readonly ownFolder: boolean;
  /** Whether their folders are named in the singular or the plural; `mixed` when a third goes the other way; undefined when nothing tells. */
  readonly number: 'singular' | 'plural' | 'mixed' | undefined;
  readonly features: readonly string[];
  /** How many modules of features the application has, and how many of them lie there. */
  readonly count: number;
  readonly of: number;
  /** Whether most of them pass on something. */
  readonly exporting?: boolean;
  /** Whether one of them tells TypeORM of its entities. */
  readonly registering?: boolean;
}

/** Folders that are no things one has many of: their number says nothing. */
const NO_THINGS =
  /^(app|auth|authn|authz|authentication|authorization|health|home|common|shared|core|config|configuration|database|db|mail|mailer|cache|logger|logging|info|admin|search|metrics|prisma|graphql|main|root|status|api|infrastructure|upload|uploads|analytics|identity|import|export|iam|sso|webhook|queue|redis|redis-cache|monitoring)$|[-_](auth|cache)$|^auth[-_]|^_/;

/** Folders whose modules are all about one matter, and say nothing of where others lie: `auth/google`, `auth/email`. */
const OWN_MATTER = /^(auth|authn|authz|authentication|authorization|iam|sso|identity)$/;

/** Whether a folder is named after something that one has many of. */
export const isThing = (name: string): boolean => !NO_THINGS.test(name);

/** Where the features of the application lie: below the folder that most of them have in common. */
export function readFeaturesPlace(
  { application }: Ground,
  features: readonly FeatureModule[],
): Finding<FeaturesPlace> {
  const ownFolders = features.filter(({ folder }) => folder !== application.sourceRoot);
  const flat = features.length - ownFolders.length;
  const parents = tally(ownFolders.map(({ folder }) => folderOf(folder)));
  const top = parents.find(([folder]) => !OWN_MATTER.test(posix.basename(folder))) ?? parents[0];
  if (top === undefined) {
    const folder = application.sourceRoot;
    const value = {
      folder,
      ownFolder: flat === 0,
      number: undefined,
      features: features.map(({ name }) => name),
      count: flat,
      of: features.length,
    };
    const evidence = few(features).map(({ file, start }) => ({ file: file.path, line: file.lineOf(start) }));
    return finding(
      value,
      `${folder} (${flat === 0 ? 'no feature yet' : 'no folder of their own'})`,
      evidence,
    );
  }
  const [folder, count] = top;
  const siblings = ownFolders.filter((one) => folderOf(one.folder) === folder);
  const names = [...new Set(siblings.map(({ name }) => name))];
  const number = numberOf(names);
  const modules = features.filter(({ className }) => className.endsWith('Module'));
  const value = {
    folder,
    ownFolder: count >= flat,
    number,
    features: names,
    count,
    of: features.length,
    ...(modules.length > 0 && { exporting: modules.filter(isExporting).length * 2 > modules.length }),
    registering: features.some(({ file }) => /\bforFeature\b/.test(file.text)),
  };
  const says = `${folder}/<feature>${number === undefined ? '' : number === 'mixed' ? ', named in both numbers' : `, named in the ${number}`}`;
  const evidence = few(siblings).map(({ file, start }) => ({ file: file.path, line: file.lineOf(start) }));
  const note = `${count} of ${counted(features.length, 'feature module')}`;
  return finding(value, says, [{ file: folder, note }, ...evidence]);
}

function isExporting({ file, className }: FeatureModule): boolean {
  const node = file.classes.find(({ name }) => name === className);
  const options = node === undefined ? undefined : decorated(node, 'Module')?.args[0];
  return elementsOf(valueAt(options, 'exports')).length > 0;
}

function numberOf(names: readonly string[]): FeaturesPlace['number'] {
  const numbers = names.filter(isThing).flatMap((name) => {
    const last = (name.split(/[-_.]/).at(-1) ?? name).toLowerCase();
    const { singular, plural } = numbersOf(last);
    return singular === plural ? [] : [last === plural ? ('plural' as const) : ('singular' as const)];
  });
  const [top, other] = tally(numbers);
  return top !== undefined && other !== undefined && other[1] * 3 > numbers.length ? 'mixed' : top?.[0];
}
