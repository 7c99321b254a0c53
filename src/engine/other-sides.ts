import type {
  Contribution,
  EditContribution,
  FeatureContext,
  FileContribution,
  HostProject,
  ProjectReader,
} from '../contracts.js';
import { describeChange, mergeSource, mergeText } from '../merge/index.js';
import { readModel } from '../spec/model.js';
import { type FeatureChange, roomContributions } from './rooms.js';

export { changedLines } from '../merge/index.js';

/** What the changes are made in. */
export interface ChangeSurroundings {
  readonly reader: ProjectReader;
  readonly render: (file: FileContribution) => Promise<string>;
}

/**
 * Brings features that the user may have edited to what would be generated for them now. Each file is rendered for what the
 * feature was and for what it is to be, and the difference is merged into what is there.
 *
 * The migration that made a feature stays as it is: it has run. The change of the table comes with the new feature's.
 */
export async function changeContributions(
  changes: readonly FeatureChange[],
  around: ChangeSurroundings,
): Promise<readonly Contribution[]> {
  return Promise.all(changes.map((change) => changeContribution(change, around)));
}

async function changeContribution(change: FeatureChange, around: ChangeSurroundings): Promise<Contribution> {
  const before = new Map(filesOf(change.before).map((file) => [file.path, file]));
  const contributions = roomContributions(change.after);
  const [shared, own] = split(filesOf(change.after), ({ shared: isShared }) => isShared === true);
  const [known, added] = split(own, ({ path }) => before.has(path));
  const [there, created] = split(added, ({ path }) => around.reader.exists(path));
  const purpose = purposeOf(change);
  const merges = known.map(async (file) => {
    const base = before.get(file.path) ?? file;
    return mergeEdit(
      await around.render(base),
      await around.render(file),
      { ...file, purpose },
      change.after.host,
    );
  });
  const kept = there.map(async (file) => keptEdit(await around.render(file), file));
  const edits = await Promise.all([...merges, ...kept]);
  return {
    id: `the other side in ${change.after.spec.name.plural.kebab}`,
    files: [...distinct(shared), ...created],
    edits: edits.flat(),
    ...needsOf(contributions),
  };
}

function filesOf(context: FeatureContext): readonly FileContribution[] {
  return roomContributions(context).flatMap(({ files = [] }) => files);
}

/** A shared file is asked for by several rooms. */
function distinct(files: readonly FileContribution[]): readonly FileContribution[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function needsOf(
  contributions: readonly Contribution[],
): Pick<Contribution, 'dependencies' | 'devDependencies' | 'env'> {
  return {
    dependencies: Object.assign({}, ...contributions.map(({ dependencies }) => dependencies)),
    devDependencies: Object.assign({}, ...contributions.map(({ devDependencies }) => devDependencies)),
    env: contributions.flatMap(({ env = [] }) => env),
  };
}

/** What the feature gets, by the names of the fields that are new. */
function purposeOf({ before, after }: FeatureChange): string {
  const old = new Set(before.spec.fields.map(({ name }) => name.camel));
  const names = after.spec.fields.map(({ name }) => name.camel).filter((name) => !old.has(name));
  return `gets ${names.join(', ')}`;
}

function mergeEdit(
  base: string,
  theirs: string,
  { path, purpose }: Pick<FileContribution, 'path' | 'purpose'>,
  { importStyle }: HostProject,
): EditContribution[] {
  if (base === theirs) {
    return [];
  }
  const generated = { base, theirs };
  const isSource = /\.[mc]?ts$/u.test(path);
  return [
    {
      path,
      purpose,
      apply: isSource
        ? mergeSource(generated, { file: path, importStyle })
        : mergeText(generated, (text) => isSameModel(text, theirs, path)),
      whenMissing: {
        status: 'refused',
        reason: 'it is not there; this is what would change in it as it was generated',
        byHand: describeChange(generated),
      },
    },
  ];
}

/** Whether a model reads well and has the fields of another one: what is indented otherwise belongs to something else in YAML. */
function isSameModel(text: string, wanted: string, path: string): boolean {
  const [one, other] = [readModel(text, path), readModel(wanted, path)];
  const names = ({ draft }: typeof one): string =>
    draft.fields
      .map(({ name }) => name)
      .sort()
      .join();
  return one.problems.length === 0 && names(one) === names(other);
}

/** A file that the feature has not had, and the user has made. */
function keptEdit(theirs: string, { path, purpose }: FileContribution): EditContribution[] {
  return [
    {
      path,
      purpose,
      apply: (mine) =>
        mine === theirs
          ? { status: 'present' }
          : {
              status: 'refused',
              reason: 'it is yours; the feature would have one of this name',
              byHand: theirs,
            },
    },
  ];
}

function split<T>(some: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [some.filter(isFirst), some.filter((one) => !isFirst(one))];
}
