// Who may know whom. Each rule names a room and what it may import from src; anything else is forbidden.
const rooms = {
  spec: ['errors'],
  code: [],
  contracts: ['spec', 'code'],
  schema: ['contracts', 'spec', 'code', 'errors'],
  support: ['contracts', 'spec', 'code'],
  personas: ['contracts'],
  persistence: ['contracts', 'spec', 'code', 'schema', 'support'],
  api: ['contracts', 'spec', 'code', 'support'],
  feature: ['contracts', 'spec', 'code', 'support'],
  inhouse: ['contracts', 'spec', 'code', 'schema', 'support', 'persistence', 'errors'],
  application: ['contracts', 'code', 'support'],
  adoption: ['contracts', 'spec', 'code', 'support', 'application', 'edit', 'errors'],
  migrations: ['contracts', 'spec', 'code', 'schema'],
  plan: ['contracts', 'errors'],
  render: ['contracts', 'code', 'edit'],
  edit: ['contracts', 'code', 'errors'],
  host: ['contracts', 'spec', 'code', 'errors', 'edit'],
  merge: ['contracts', 'code', 'edit'],
  report: ['contracts', 'errors'],
  doctor: ['contracts', 'errors', 'host'],
  apply: ['contracts', 'errors'],
  rules: ['contracts', 'spec', 'code', 'errors'],
};

const escape = (names) => names.join('|');
const own = (room) => `^src/${room}(/|\\.ts$)`;

const roomRules = Object.entries(rooms).map(([room, known]) => ({
  name: `${room} knows only ${known.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: own(room) },
  to: { path: '^src/', pathNot: `^src/(${escape([room, ...known])})(/|\\.ts$)` },
}));

/** A package that may be loaded in these rooms only. */
const packageRule = (packages, allowed) => ({
  name: `${packages.join(', ')} only in ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${escape(allowed)})(/|\\.ts$)` },
  to: { path: `node_modules/(${escape(packages)})/` },
});

export default {
  forbidden: [
    ...roomRules,
    { name: 'no cycle', severity: 'error', from: {}, to: { circular: true } },
    packageRule(['@angular-devkit'], ['schematics', 'cli', 'host', 'apply']),
    packageRule(['handlebars', 'prettier', 'oxfmt'], ['render']),
    packageRule(['oxc-parser', 'magic-string'], ['edit', 'host', 'rules']),
    packageRule(['commander', 'prompts'], ['cli']),
    packageRule(['node-diff3'], ['merge']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
