import { didYouMean, quoted } from '../../spec/suggest.js';
import type { Inquiry } from '../facts.js';
import { isBelow } from './files.js';
import type { Project } from './projects.js';
import type { Evidence } from './types.js';

export interface WorkspaceQuestion {
  /** The folder that the command was started in, from the root of the repository; '' for the root. */
  readonly start?: string;
  /** The name of an application, or its folder. */
  readonly project?: string | undefined;
}

/** Where a question can lead to. */
export interface Candidates {
  /** NestJS applications. */
  readonly applications: readonly Project[];
  /** What is only chosen by its name. */
  readonly libraries: readonly Project[];
}

interface Choice {
  readonly application: Project | undefined;
  readonly why?: Evidence;
}

/**
 * Which application of a repository is meant, or which library, as that is named; when nothing tells, a problem names the
 * applications, and the first is gone on with.
 */
export function chooseApplication(
  { problems }: Inquiry,
  { applications, libraries }: Candidates,
  { start = '', project }: WorkspaceQuestion,
  byDefault: { readonly name: string; readonly file: string } | undefined,
): Choice {
  const [first, ...others] = applications;
  if (project !== undefined) {
    const candidates = [...applications, ...libraries];
    const named = candidates.find((one) => isCalled(one, project));
    if (named === undefined) {
      const names = candidates.map(({ name }) => name);
      problems.push({
        code: 'host/unknown-project',
        place: '--project',
        message: `there is no NestJS application or library ${quoted(project)} in this repository`,
        hint: names.length === 0 ? 'leave the option out' : didYouMean(project, names),
      });
    }
    return { application: named ?? first };
  }
  const around = applications
    .filter(({ root }) => root !== '' && isBelow(start, root))
    .sort((a, b) => b.root.length - a.root.length)[0];
  if (around !== undefined) {
    return { application: around };
  }
  const standard =
    byDefault === undefined ? undefined : applications.find((one) => isCalled(one, byDefault.name));
  if (standard !== undefined && byDefault !== undefined && others.length > 0) {
    return { application: standard, why: { file: byDefault.file, note: 'the default application' } };
  }
  if (first !== undefined && others.length > 0 && first.root !== '') {
    problems.push({
      code: 'host/several-applications',
      place: 'the repository',
      message: `there are several applications: ${applications.map(({ name }) => name).join(', ')}`,
      hint: `name one with --project ${first.name}, or run the command in its folder`,
    });
  }
  return { application: standard ?? first };
}

const isCalled = ({ name, root }: Project, wanted: string): boolean =>
  name === wanted || (root !== '' && root === wanted.replace(/\/$/, ''));
