/** A part of Prettier settings that holds for some files, as in `.prettierrc`. */
interface Override {
  readonly files: string | readonly string[];
  readonly excludeFiles?: string | readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * The settings that hold for one file: `overrides` are applied and taken out.
 *
 * @param format Prettier options as in `.prettierrc`
 * @param path from the app root
 */
export function optionsFor(format: Readonly<Record<string, unknown>>, path: string): Record<string, unknown> {
  const { overrides, ...base } = format;
  const own = [overrides]
    .flat()
    .filter(isOverride)
    .filter(({ files, excludeFiles = [] }) => matchesAny(path, files) && !matchesAny(path, excludeFiles))
    .map(({ options }) => options);
  return Object.fromEntries([base, ...own].flatMap((options) => Object.entries(options ?? {})));
}

const isOverride = (value: unknown): value is Override =>
  typeof value === 'object' && value !== null && 'files' in value;

const matchesAny = (path: string, globs: string | readonly string[]): boolean =>
  [globs].flat().some((glob) => globPattern(glob).test(path));

/** A glob without a slash matches the file's name in any folder, as in Prettier and EditorConfig. */
function globPattern(glob: string): RegExp {
  const anywhere = glob.replace(/^\.?\//, '').includes('/') ? '' : '(?:.*/)?';
  const body = glob
    .replace(/^\.?\//, '')
    .split(/(\*\*\/|\*\*|\*|\?|\{[^{}]*\}|\[[^\]]*\])/)
    .map(globPart);
  return new RegExp(`^${anywhere}${body.join('')}$`);
}

function globPart(part: string): string {
  switch (part) {
    case '**/':
      return '(?:.*/)?';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
    default:
      return groupPart(part);
  }
}

function groupPart(part: string): string {
  if (part.startsWith('{')) {
    return `(?:${part
      .slice(1, -1)
      .split(',')
      .map((one) => one.split('*').map(quote).join('[^/]*'))
      .join('|')})`;
  }
  return part.startsWith('[') ? part.replace(/^\[!/, '[^') : quote(part);
}

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
