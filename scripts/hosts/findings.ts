import { relative } from 'node:path';

/** One complaint of a compiler or linter; the file from the root of the repository. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Findings that are more than there were, for each file and code: lines move when something is added above them.
 *
 * @returns of those, first the ones whose message is new
 */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  return [...new Set(after.map(keyOf))].flatMap((key) => {
    const old = before.filter((finding) => keyOf(finding) === key);
    const now = after.filter((finding) => keyOf(finding) === key);
    const known = new Set(old.map(({ message }) => message));
    const unseen = now.filter(({ message }) => !known.has(message));
    const seen = now.filter(({ message }) => known.has(message));
    return [...unseen, ...seen].slice(0, Math.max(0, now.length - old.length));
  });
}

/** A finding in a line: `src/app.ts:3 TS2345 the message`. */
export function lineOf({ file, line, code, message }: Finding): string {
  return `${file}:${line} ${code} ${message}`;
}

function keyOf({ file, code }: Finding): string {
  return `${file}\0${code}`;
}

/** @param output what `tsc --pretty false` prints */
export function tscFindings(output: string): readonly Finding[] {
  return output.split('\n').flatMap((text) => {
    const [, file = '', line = '0', code = '', message = ''] =
      /^(?:(.+?)\((\d+),\d+\): )?error (TS\d+): (.*)$/.exec(text) ?? [];
    return code === '' ? [] : [{ file, line: Number(line), code, message }];
  });
}

interface EslintFile {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string | null; line?: number; message: string }[];
}

/** @param output ESLint's `--format json`, which names files by absolute paths */
export function eslintFindings(output: string, root: string): readonly Finding[] {
  return (JSON.parse(output) as EslintFile[]).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line = 0, message }) => ({
      file: relative(root, filePath),
      line,
      code: ruleId ?? 'eslint',
      message,
    })),
  );
}

interface OxlintReport {
  readonly diagnostics: readonly {
    code?: string;
    message: string;
    filename: string;
    labels: readonly { span: { line: number } }[];
  }[];
}

/** @param output oxlint's `--format json` */
export function oxlintFindings(output: string): readonly Finding[] {
  return (JSON.parse(output) as OxlintReport).diagnostics.map(({ code, message, filename, labels }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 0,
    code: code ?? 'oxlint',
    message,
  }));
}

interface BiomeReport {
  readonly diagnostics: readonly {
    category: string;
    description: string;
    location: { path?: { file?: string } | string };
  }[];
}

/** @param output Biome's `--reporter json`; it gives places as bytes, so that no lines are known */
export function biomeFindings(output: string): readonly Finding[] {
  return (JSON.parse(output) as BiomeReport).diagnostics.map(({ category, description, location }) => ({
    file: typeof location.path === 'string' ? location.path : (location.path?.file ?? ''),
    line: 0,
    code: category,
    message: description,
  }));
}
