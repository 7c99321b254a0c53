import type {
  Contribution,
  EditContribution,
  FileContribution,
  Plan,
  PlanEntry,
  ProjectReader,
} from '../contracts.js';
import { assertNoProblems, type Problem } from '../errors.js';

/** What `makePlan` needs from outside: the state of the project and a way to print a file. */
export interface PlanInput {
  readonly contributions: readonly Contribution[];
  readonly reader: ProjectReader;
  readonly render: (file: FileContribution) => Promise<string>;
  /** Keeps an edited file formatted when it was. */
  readonly format: (before: string, after: string, path: string) => Promise<string>;
  /** Which lines of an edited text are new, for the report. */
  readonly changedLines?: (before: string, after: string) => string | undefined;
  /** Adds `package.json` and environment entries: edits that are made from what all contributions say together. */
  readonly editsOf: (merged: MergedNeeds) => readonly EditContribution[];
  readonly nextSteps: readonly string[];
  readonly notes?: readonly string[];
}

/** The needs of all contributions together, conflicts already refused. */
export interface MergedNeeds {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly env: NonNullable<Contribution['env']>;
}

/**
 * Turns contributions into one ordered plan. Nothing is written; every conflict is reported at once.
 *
 * Shared files are taken once and only when the project lacks them. Any other file must not exist yet.
 *
 * @throws ProblemsError naming each file that is in the way
 * @throws Error when two rooms contribute the same path or one dependency in two ranges (a defect of ours)
 */
export async function makePlan(input: PlanInput): Promise<Plan> {
  const files = chooseFiles(input.contributions, input.reader);
  assertNoProblems(files.flatMap((file) => inTheWay(file, input.reader)));

  const created = await Promise.all(
    files.map(async (file): Promise<PlanEntry> => ({
      action: 'create',
      path: file.path,
      content: await input.render(file),
      purpose: file.purpose,
    })),
  );
  const edits = [
    ...input.contributions.flatMap(({ edits: own = [] }) => own),
    ...input.editsOf(mergeNeeds(input.contributions)),
  ];
  const edited = await Promise.all(applyEdits(edits, input.reader).map((entry) => finished(entry, input)));
  return {
    entries: [...created, ...edited],
    nextSteps: input.nextSteps,
    notes: input.notes ?? [],
  };
}

async function finished(entry: PlanEntry, { format, changedLines }: PlanInput): Promise<PlanEntry> {
  if (entry.action !== 'update') {
    return entry;
  }
  const content = await format(entry.before, entry.content, entry.path);
  const lines = changedLines?.(entry.before, content);
  return { ...entry, content, ...(lines === undefined ? {} : { lines }) };
}

function chooseFiles(contributions: readonly Contribution[], reader: ProjectReader): FileContribution[] {
  const chosen = new Map<string, { file: FileContribution; by: string }>();
  for (const { id, files = [] } of contributions) {
    for (const file of files) {
      const earlier = chosen.get(file.path);
      if (earlier !== undefined && !(earlier.file.shared === true && file.shared === true)) {
        throw new Error(`${id} and ${earlier.by} both contribute ${file.path}`);
      }
      if (earlier === undefined && !(file.shared === true && reader.exists(file.path))) {
        chosen.set(file.path, { file, by: id });
      }
    }
  }
  return [...chosen.values()].map(({ file }) => file);
}

function inTheWay(file: FileContribution, reader: ProjectReader): Problem[] {
  if (!reader.exists(file.path)) {
    return [];
  }
  return [
    {
      code: 'plan/file-exists',
      place: file.path,
      message: 'this file exists already and would be overwritten',
      hint: 'move or delete it, or choose another name',
    },
  ];
}

function applyEdits(edits: readonly EditContribution[], reader: ProjectReader): PlanEntry[] {
  const entries = new Map<string, PlanEntry>();
  const byHand: PlanEntry[] = [];
  for (const edit of edits) {
    const earlier = entries.get(edit.path);
    const before = earlier?.action === 'update' ? earlier.before : readForEdit(edit, reader);
    const result =
      before === undefined
        ? edit.whenMissing
        : edit.apply(earlier?.action === 'update' ? earlier.content : before);
    if (before !== undefined && result?.status === 'edited') {
      const purpose = earlier === undefined ? edit.purpose : `${earlier.purpose}; ${edit.purpose}`;
      entries.set(edit.path, { action: 'update', path: edit.path, before, content: result.text, purpose });
    } else if (result?.status === 'refused') {
      byHand.push({
        action: 'by-hand',
        path: edit.path,
        purpose: edit.purpose,
        reason: result.reason,
        byHand: result.byHand,
      });
    }
  }
  return [...entries.values(), ...byHand];
}

function readForEdit(edit: EditContribution, reader: ProjectReader): string | undefined {
  if (!reader.exists(edit.path)) {
    if (edit.whenMissing !== undefined) {
      return undefined;
    }
    assertNoProblems([
      {
        code: 'plan/file-missing',
        place: edit.path,
        message: `this file does not exist, so it cannot be edited (${edit.purpose})`,
        hint: 'create it, or run the command in the folder of a service made for nest-persona',
      },
    ]);
  }
  return reader.read(edit.path);
}

function mergeNeeds(contributions: readonly Contribution[]): MergedNeeds {
  const env = new Map(
    contributions.flatMap((one) => one.env ?? []).map((variable) => [variable.name, variable]),
  );
  return {
    dependencies: mergeRanges(contributions.map((one) => [one.id, one.dependencies ?? {}])),
    devDependencies: mergeRanges(contributions.map((one) => [one.id, one.devDependencies ?? {}])),
    env: [...env.values()],
  };
}

function mergeRanges(
  tables: readonly (readonly [string, Readonly<Record<string, string>>])[],
): Record<string, string> {
  const merged = new Map<string, { range: string; by: string }>();
  for (const [id, table] of tables) {
    for (const [name, range] of Object.entries(table)) {
      const earlier = merged.get(name);
      if (earlier !== undefined && earlier.range !== range) {
        throw new Error(`${id} wants ${name}@${range}, ${earlier.by} wants ${name}@${earlier.range}`);
      }
      merged.set(name, { range, by: id });
    }
  }
  return Object.fromEntries(
    [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { range }]) => [name, range]),
  );
}
