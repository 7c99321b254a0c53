import type { Contribution, FileContribution, PlanEntry, ProjectReader } from '../contracts.js';
import { exportsName, parseSource } from '../edit/index.js';

/**
 * Files of the project that lie where a piece has one of its own: they are kept, and those that lack something which
 * other new files import are told of.
 */
export async function keptFiles(
  contributions: readonly Contribution[],
  reader: ProjectReader,
  render: (file: FileContribution) => Promise<string>,
): Promise<readonly PlanEntry[]> {
  const kept = contributions
    .flatMap(({ files = [] }) => files)
    .filter(({ path }) => reader.exists(path) && /(?<!spec)\.ts$/.test(path));
  const entries = await Promise.all(
    kept.map(async (file) => byHand(file, reader.read(file.path), await render(file))),
  );
  return entries.flat();
}

function byHand({ path, purpose }: FileContribution, own: string, ours: string): PlanEntry[] {
  const parsed = parseSource(own);
  const missing = exportsOf(ours).filter((name) => !parsed.ok || !exportsName(parsed.program, name));
  return missing.length === 0
    ? []
    : [
        {
          action: 'by-hand',
          path,
          purpose,
          reason: `the file is yours and is kept, but other new files import ${missing.join(', ')} from it`,
          byHand: ours,
        },
      ];
}

/** The names that a file of ours exports; it is formatted, so each declaration starts a line. */
function exportsOf(source: string): string[] {
  const declarations = source.matchAll(
    /^export (?:abstract |async |declare )*(?:class|function|const|interface|type|enum) (\w+)/gm,
  );
  return [...declarations].map(([, name = '']) => name);
}
