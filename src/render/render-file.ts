import { posix } from 'node:path';
import { type ImportGroups, importsOf, retarget } from '../code/index.js';
import type { Dialect, FileContribution, ImportStyle } from '../contracts.js';
import { organiseImports } from '../edit/index.js';
import { translation } from './dialect.js';
import { formatText } from './format.js';
import { ownTemplates } from './own-templates.js';
import type { TemplateStore } from './templates.js';
import { keysOf, prepareView } from './view.js';

export interface RenderOptions {
  /** How the host writes imports of its own modules. */
  readonly importStyle: ImportStyle;
  /** What the code is to be written for; Vitest and ES modules, as in the templates, when absent. */
  readonly dialect?: Dialect;
  /** Folders that are named in place of the modules in them. */
  readonly barrels?: readonly string[];
  readonly importGroups?: ImportGroups;
  /** The host's Prettier options. */
  readonly format: Readonly<Record<string, unknown>>;
  /** Where templates come from; those of this package unless a test says otherwise. */
  readonly templates?: TemplateStore;
}

/**
 * Renders a file: template and view to text, imports put in order (TypeScript only), formatted.
 *
 * @throws Error, always a defect of ours, naming template and path: a template or key that does not exist, a key of
 * the view that the template does not mention, output that does not parse, imports that clash
 *
 * @example
 * await renderFile(file, { importStyle: host.importStyle, format: host.format })
 */
export async function renderFile(file: FileContribution, options: RenderOptions): Promise<string> {
  try {
    const text = print(file, options.templates ?? ownTemplates);
    const organised = /\.[mc]?ts$/.test(file.path) ? organise(text, file, options) : text;
    return await formatted(organised, file.path, options.format);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`template ${file.template} cannot be rendered to ${file.path}: ${reason}`, {
      cause: error,
    });
  }
}

function print({ template, view }: FileContribution, templates: TemplateStore): string {
  const { print: printTemplate, mentions } = templates(template);
  const idle = keysOf(view).find((key) => !mentions.has(key));
  if (idle !== undefined) {
    throw new Error(`the view has "${idle}", which the template never mentions`);
  }
  return printTemplate(prepareView(view, template));
}

function organise(text: string, { path, view }: FileContribution, options: RenderOptions): string {
  const { importStyle, importGroups: groups, dialect, barrels = [] } = options;
  const result = organiseImports(text, {
    requests: importsOf(view),
    groups,
    specifier: (from) => retarget(throughBarrel(from, path, barrels), path, importStyle),
    ...(dialect === undefined ? {} : { translate: translation(dialect) }),
  });
  if (result.ok) {
    return result.text;
  }
  const { line, column, message } = result.problem;
  throw new Error(`the output does not parse: ${message} at ${line}:${column}\n${excerpt(text, line)}`);
}

/** Within a folder modules name each other: through its barrel they would go in a circle. */
function throughBarrel(module: string, fromFile: string, barrels: readonly string[]): string {
  const folder = posix.dirname(module);
  return barrels.includes(folder) && posix.dirname(fromFile) !== folder ? folder : module;
}

async function formatted(text: string, path: string, format: RenderOptions['format']): Promise<string> {
  try {
    return await formatText(text, path, format);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/\((\d+):\d+\)/.exec(message)?.[1]);
    const shown = line > 0 ? `\n${excerpt(text, line)}` : '';
    throw new Error(`the output does not parse: ${message.split('\n', 1)[0]}${shown}`, { cause: error });
  }
}

/** The lines around the bad one, numbered. */
function excerpt(text: string, line: number): string {
  const first = Math.max(0, line - 4);
  return text
    .split('\n')
    .slice(first, line + 3)
    .map((content, index) => `${first + index + 1 === line ? '>' : ' '} ${first + index + 1} | ${content}`)
    .join('\n');
}
