import { isData, readData } from '../data-files.js';
import { missingBases } from '../tsconfig.js';
import { type Ground, majorOf } from './ground.js';
import { type Evidence, finding, type Finding } from './types.js';

/** `@nestjs/core`, as it is asked for. */
export function readNest({ dependency, inquiry, application }: Ground): Finding<{
  readonly major: number | undefined;
  readonly range: string | undefined;
}> {
  const nest = dependency('@nestjs/core');
  const installed = readData({ ...inquiry, problems: [] }, 'node_modules/@nestjs/core/package.json')?.[
    'version'
  ];
  const major = majorOf(nest?.range) ?? majorOf(typeof installed === 'string' ? installed : undefined);
  const says = nest === undefined ? 'none' : `${major ?? 'unknown major'} (${nest.range})`;
  const evidence = [{ file: nest?.file ?? application.manifest, note: '@nestjs/core' }];
  return finding({ major, range: nest?.range }, says, nest === undefined ? [] : evidence);
}

export interface ModuleSystem {
  /** What Node.js runs. */
  readonly output: 'esm' | 'commonjs';
  readonly module: string | undefined;
  readonly moduleResolution: string | undefined;
  /** What `nest build` compiles with. */
  readonly builder: 'tsc' | 'swc' | 'webpack' | 'rspack';
}

/** Whether the compiled program consists of ES modules or of CommonJS, by what compiles it and by `type`. */
export function readModuleSystem(ground: Ground): Finding<ModuleSystem> {
  const { application, manifest, compiler } = ground;
  const builder = builderOf(ground);
  const module = lower(compiler['module']);
  const swc = builder === 'swc' ? swcModule(ground) : undefined;
  const isModule = manifest['type'] === 'module';
  const output = swc?.type ?? (isModule && !/^commonjs$/.test(module ?? '') ? 'esm' : 'commonjs');
  const says = `${output === 'esm' ? 'ES modules' : 'CommonJS'}, module ${module ?? 'not set'}, built by ${builder}`;
  const evidence: Evidence[] = [
    { file: application.manifest, note: `"type": ${isModule ? '"module"' : 'not "module"'}` },
    ...(application.tsconfig === undefined
      ? []
      : [{ file: application.tsconfig, note: `module ${module ?? 'not set'}` }]),
    ...(swc === undefined ? [] : [{ file: swc.file, note: `module.type ${swc.type}` }]),
  ];
  const moduleResolution = lower(compiler['moduleResolution']);
  return finding({ output, module, moduleResolution, builder }, says, evidence);
}

function builderOf({ nestCli, reader, application }: Ground): ModuleSystem['builder'] {
  const options = isData(nestCli['compilerOptions']) ? nestCli['compilerOptions'] : {};
  const { builder, webpack } = options;
  const name = isData(builder) ? builder['type'] : builder;
  if (name === 'swc' || name === 'webpack' || name === 'rspack' || name === 'tsc') {
    return name;
  }
  const hasConfig = reader.exists(join(application.root, 'webpack.config.js'));
  return webpack === true || (hasConfig && application.nestCli === undefined) ? 'webpack' : 'tsc';
}

function swcModule({
  inquiry,
  application,
}: Ground): { readonly type: 'esm' | 'commonjs'; readonly file: string } | undefined {
  for (const file of [join(application.root, '.swcrc'), '.swcrc']) {
    const module = readData({ ...inquiry, problems: [] }, file)?.['module'];
    const type = isData(module) ? module['type'] : undefined;
    if (type === 'commonjs' || type === 'es6' || type === 'nodenext') {
      return { type: type === 'commonjs' ? 'commonjs' : 'esm', file };
    }
  }
  return undefined;
}

/** Options of the compiler that decide what generated code must look like. */
const FLAGS = [
  'strict',
  'strictNullChecks',
  'strictPropertyInitialization',
  'noImplicitAny',
  'noImplicitOverride',
  'noImplicitReturns',
  'noUncheckedIndexedAccess',
  'noPropertyAccessFromIndexSignature',
  'exactOptionalPropertyTypes',
  'noUnusedLocals',
  'noUnusedParameters',
  'verbatimModuleSyntax',
  'isolatedModules',
  'erasableSyntaxOnly',
  'esModuleInterop',
  'allowImportingTsExtensions',
  'rewriteRelativeImportExtensions',
  'experimentalDecorators',
  'emitDecoratorMetadata',
  'useDefineForClassFields',
] as const;

export interface CompilerFacts {
  /** Those that are set, and those that `strict` sets. */
  readonly flags: Readonly<Partial<Record<(typeof FLAGS)[number], boolean>>>;
  readonly target: string | undefined;
  readonly baseUrl: string | undefined;
  readonly paths: Readonly<Record<string, string>>;
  /** Settings that it inherits from and that are not there: install the dependencies to know them. */
  readonly missing: readonly string[];
}

/** The options of the compiler, those that are inherited included. */
export function readCompiler({
  application,
  compiler,
  mapping,
  inquiry,
  dependency,
}: Ground): Finding<CompilerFacts> {
  const missing = application.tsconfig === undefined ? [] : missingBases(inquiry, application.tsconfig);
  // Since TypeScript 6 a project is strict unless it says otherwise.
  const strict = compiler['strict'] ?? (majorOf(dependency('typescript')?.range) ?? 0) >= 6;
  const implied = strict
    ? { strictNullChecks: true, strictPropertyInitialization: true, noImplicitAny: true }
    : {};
  const set = Object.fromEntries(
    FLAGS.filter((flag) => typeof compiler[flag] === 'boolean').map((flag) => [flag, compiler[flag]]),
  );
  const flags: CompilerFacts['flags'] = { ...implied, ...set };
  const on = FLAGS.filter((flag) => flags[flag] === true && !(strict && flag in implied));
  const paths = Object.keys(mapping.paths);
  const says = [
    on.length === 0 ? 'no strict flags' : on.join(', '),
    ...(paths.length === 0 ? [] : [`paths ${paths.join(', ')}`]),
    ...(mapping.baseUrl === undefined ? [] : [`baseUrl ${mapping.baseUrl}`]),
    ...missing.map((base) => `${base} is not installed, so what it sets is not known`),
  ].join('; ');
  const value = {
    flags,
    target: lower(compiler['target']),
    baseUrl: mapping.baseUrl,
    paths: mapping.paths,
    missing,
  };
  return finding(value, says, application.tsconfig === undefined ? [] : [{ file: application.tsconfig }]);
}

const lower = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.toLowerCase() : undefined;

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
