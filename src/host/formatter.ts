import { type Data, isData, readData, shown } from './data-files.js';
import { type FormatOverride, readEditorConfig } from './editor-config.js';
import { firstExisting, type Inquiry } from './facts.js';

const DATA_FILES = [
  '.prettierrc',
  '.prettierrc.json',
  '.prettierrc.yaml',
  '.prettierrc.yml',
  '.prettierrc.json5',
];
const CODE_FILES = ['.prettierrc', 'prettier.config'].flatMap((name) =>
  ['js', 'ts', 'mjs', 'mts', 'cjs', 'cts'].map((extension) => `${name}.${extension}`),
);
const UNREAD_FILES = [...CODE_FILES, '.prettierrc.toml', 'package.yaml'];

/** Where the settings of Prettier can lie, but for `package.json`. */
export const FORMATTER_FILES: readonly string[] = [...DATA_FILES, ...UNREAD_FILES];

/**
 * The Prettier options that hold for the project: `.prettierrc` or `package.json`, over `.editorconfig`, as Prettier
 * itself reads them. Settings that are a program or a package are not followed, and a note says so.
 *
 * @param manifest content of `package.json`
 * @returns options, with `overrides` for kinds of files
 */
export function readFormat(inquiry: Inquiry, manifest: Data): Readonly<Record<string, unknown>> {
  const own = ownSettings(inquiry, manifest);
  const { plugins, overrides: ownOverrides = [], $schema: _, ...base } = own;
  if (plugins !== undefined) {
    inquiry.notes.push(
      `Prettier plugins (${JSON.stringify(plugins)}) are not loaded: format the new files once more`,
    );
  }
  const path = '.editorconfig';
  const sections = inquiry.reader.exists(path) ? readEditorConfig(inquiry.reader.read(path)) : [];
  const everywhere = sections.filter(({ files }) => files === '*').map(({ options }) => options);
  const overrides = [...sections.flatMap((section) => underneath(section, base)), ...[ownOverrides].flat()];
  const format: Record<string, unknown> = Object.assign({}, ...everywhere, base);
  return overrides.length === 0 ? format : { ...format, overrides };
}

function ownSettings(inquiry: Inquiry, manifest: Data): Data {
  const { facts, notes } = inquiry;
  const inManifest = manifest['prettier'];
  if (isData(inManifest)) {
    facts.push({ about: 'formatter', value: 'Prettier', evidence: 'package.json "prettier"' });
    return inManifest;
  }
  if (inManifest !== undefined) {
    notes.push(
      `Prettier settings come from the package "${shown(inManifest)}", which is not loaded: format the new files once more`,
    );
    return {};
  }
  const path = firstExisting(inquiry, DATA_FILES);
  if (path !== undefined) {
    facts.push({ about: 'formatter', value: 'Prettier', evidence: path });
    return readData(inquiry, path) ?? {};
  }
  const unread = firstExisting(inquiry, UNREAD_FILES);
  if (unread !== undefined) {
    notes.push(
      `Prettier settings in ${unread} are not read, as that would run code: format the new files once more`,
    );
  }
  return {};
}

/** An EditorConfig section for some files, without what Prettier's own settings say for all files. */
function underneath({ files, options }: FormatOverride, base: Data): FormatOverride[] {
  const left = Object.fromEntries(Object.entries(options).filter(([key]) => base[key] === undefined));
  return files === '*' || Object.keys(left).length === 0 ? [] : [{ files, options: left }];
}
