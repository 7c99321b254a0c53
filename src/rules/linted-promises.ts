import type { Project } from './reading/project.js';
import type { Rule } from './rule.js';
import type { Breach } from './types.js';

const OXLINT_CONFIG = /^(\.oxlintrc\.jsonc?|oxlint\.config\.[cm]?[jt]s)$/;
const ESLINT_CONFIG = /^(eslint\.config\.[cm]?[jt]s|\.eslintrc(\.(json|ya?ml|[cm]?js))?)$/;
const BIOME_CONFIG = /^biome\.jsonc?$/;

const RULE_ON =
  /no-?floating-?promises['"]?\s*:\s*[[{]?\s*(['"]?level['"]?\s*:\s*)?['"]?(error|warn|deny|on|1|2)\b/i;
const RULE_OFF = /no-?floating-?promises['"]?\s*:\s*\[?\s*['"]?(off|allow|0)\b/i;
/** Presets of typescript-eslint that have the rule on. */
const TYPED_PRESET = /(recommended|strict)-?type-?checked|recommended-requiring-type-checking/i;

/** A promise that nobody awaits is found by the type-aware linter, which therefore has to be on. */
export const lintedPromises: Rule = {
  id: 'linted-promises',
  clauses: ['SP-14', 'SM-12'],
  rationale:
    'A promise that is not awaited fails where nobody listens: the request answers 200, the write is lost, and an unhandled rejection may end the process. Only a linter that knows the types can see it.',
  remedy:
    'Turn on typescript/no-floating-promises (oxlint with --type-aware, or typescript-eslint with type information) in the lint configuration.',
  appliesTo: () => true,
  check: (project) => {
    const breach = lintBreach(project);
    return breach === undefined ? [] : [breach];
  },
};

function lintBreach(project: Project): Breach | undefined {
  const configs = project
    .filesIn('')
    .filter((name) => [OXLINT_CONFIG, ESLINT_CONFIG, BIOME_CONFIG].some((kind) => kind.test(name)));
  const [first] = configs;
  if (first === undefined) {
    return at(
      'package.json',
      'there is no lint configuration, so that nothing finds a promise that is not awaited',
    );
  }
  const complaints = configs.map((name) => complaint(project, name, project.text(name) ?? ''));
  // One linter that watches is enough; the others may leave it to that one.
  return complaints.includes(undefined) ? undefined : at(first, complaints[0] ?? '');
}

function complaint(project: Project, name: string, text: string): string | undefined {
  if (RULE_OFF.test(withoutOverrides(text)) && !RULE_ON.test(text)) {
    return 'no-floating-promises is off';
  }
  if (OXLINT_CONFIG.test(name)) {
    const isTyped =
      /['"]?typeAware['"]?\s*:\s*true/.test(text) ||
      Object.values(project.scripts).some((script) => /oxlint\b.*--type-aware/.test(script));
    return !isTyped
      ? 'oxlint runs without --type-aware, so that no-floating-promises does nothing'
      : RULE_ON.test(text) || isOxlintDefault(text)
        ? undefined
        : 'no-floating-promises is not on';
  }
  return RULE_ON.test(text) || TYPED_PRESET.test(text) ? undefined : 'no-floating-promises is not on';
}

/** The rule belongs to the category `correctness`, which is on unless it is turned off, of a plugin that is on unless others are listed. */
function isOxlintDefault(text: string): boolean {
  const plugins = /['"]?plugins['"]?\s*:\s*\[([^\]]*)\]/.exec(text)?.[1];
  return (
    !/['"]?correctness['"]?\s*:\s*['"](off|allow)/.test(text) &&
    (plugins === undefined || plugins.includes('typescript'))
  );
}

/** Overrides are for some files only, tests as a rule. */
const withoutOverrides = (text: string): string => text.split(/['"]overrides['"]\s*:/)[0] ?? text;

const at = (path: string, message: string): Breach => ({ path, line: 1, column: 1, message });
