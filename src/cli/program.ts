import { createRequire } from 'node:module';
import { Command, Option } from 'commander';
import { personas } from '../personas/index.js';
import type { AddOptions, CheckOptions, DoctorOptions, FeatureOptions, NewOptions } from './options.js';

const { version }: { readonly version: string } = createRequire(import.meta.url)('../../package.json');

/** Without it, the application around the folder that the command runs in is meant, or the only one. */
const PROJECT = ['-p, --project <name>', 'which application of a workspace is meant'] as const;

/** The command line: names, flags and help. What a command does is loaded when it runs. */
export function createProgram(): Command {
  const program = new Command('nest-persona')
    .description('Writes whole NestJS services and feature modules, as your conventions prescribe.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for the whole usage)')
    .configureHelp({ showGlobalOptions: true });

  program
    .command('new')
    .argument('<name>', 'name of the service, and of its folder')
    .description('make a new service')
    .addOption(
      new Option('--persona <id>', 'conventions to follow').default(personas[0]?.id).env('NEST_PERSONA'),
    )
    .addOption(
      new Option('--package-manager <name>', 'npm, pnpm, yarn or bun (the one that runs this command)'),
    )
    .option('--directory <path>', 'folder to create, when it is not the name')
    .option('--skip-install', 'do not install the dependencies', false)
    .option('--skip-git', 'do not make a git repository', false)
    .option('--dry-run', 'show what would be written and write nothing', false)
    .option('--json', 'print the report as JSON', false)
    .addHelpText(
      'after',
      () => `\nPersonas:\n${personas.map(({ id, summary }) => `  ${id.padEnd(16)} ${summary}`).join('\n')}`,
    )
    .action(async (name: string, options: NewOptions) => {
      const { newCommand } = await import('./new-command.js');
      await newCommand(name, options);
    });

  program
    .command('add')
    .description('make an existing service fit for a persona, piece by piece; nothing is overwritten')
    .addOption(new Option('--persona <id>', 'conventions to follow').env('NEST_PERSONA'))
    .addOption(
      new Option(
        '--conventions <whose>',
        "whose ways features follow: the persona's, or those that the project has (where it has its own TypeORM)",
      ).choices(['persona', 'house']),
    )
    .option('-y, --yes', 'add all that is missing, without asking', false)
    .option('--only <pieces>', 'add these only, and what they are built on: database,health')
    .option('--skip <pieces>', 'add all that is missing but these')
    .option('--skip-install', 'do not install the new dependencies', false)
    .option(...PROJECT)
    .option('--cwd <folder>', 'run as if started in this folder')
    .option('--dry-run', 'show what would be written and write nothing', false)
    .option('--json', 'print the report as JSON', false)
    .action(async (options: AddOptions) => {
      const { addCommand } = await import('./add-command.js');
      await addCommand(options);
    });

  program
    .command('feature')
    .alias('f')
    .argument('[name]', 'name of the feature, in the plural: orders')
    .argument('[fields...]', 'its fields: title:string:120 total:decimal:12:2 customer:ref:customers')
    .description('write whole feature modules; without fields, in a terminal, it is asked for one')
    .option('--versioned', 'optimistic locking: a version column, 409 on a stale write', false)
    .option('--singular <word>', 'what one of them is called, where the name does not tell (data: datum)')
    .option('--skip-import', 'do not register the module', false)
    .option('--skip-format', "do not run the project's own formatter and linter over what is written", false)
    .option('-p, --project <name>', 'which application or library of a workspace is meant')
    .option('--cwd <folder>', 'run as if started in this folder')
    .option('--dry-run', 'show what would be written and write nothing', false)
    .option('--json', 'print the report as JSON', false)
    .addHelpText('after', FIELD_HELP)
    .action(async (name: string | undefined, fields: string[], options: FeatureOptions) => {
      const { featureCommand } = await import('./feature-command.js');
      await featureCommand(name, fields, options);
    });

  program
    .command('check')
    .description('report what breaks the conventions of the service; exits 1 when something does')
    .option('--persona <id>', 'conventions to check (those that .nest-persona/persona.yaml names)')
    .option(...PROJECT)
    .option('--cwd <folder>', 'run as if started in this folder')
    .option('--json', 'print the report as JSON', false)
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check-command.js');
      await checkCommand(options);
    });

  program
    .command('doctor')
    .description(
      'tell what is known of this repository and why, and what blocks a feature; exits 1 when something does',
    )
    .option(...PROJECT)
    .option('--cwd <folder>', 'run as if started in this folder')
    .option('--json', 'print the report as JSON', false)
    .action(async (options: DoctorOptions) => {
      const { doctorCommand } = await import('./doctor-command.js');
      await doctorCommand(options);
    });

  return program;
}

const FIELD_HELP = `
A field is name:type[:argument…][:modifier…]; fields are separated by commas or spaces.

Types:
  string:120  text  integer  bigint  decimal:12:2  float  boolean  date  time  timestamp  uuid  json
  enum:pending:paid  email  url  slug  phone  ip  password  secret  and lists of them: string-list:40
Relations, to a feature of the project, of the same run, or to itself:
  ref:customers           many to one: a column here
  one:customers           one to one: a column here, unique
  many:items              one to many: the other side of a ref there, which is added where there is none
  many-to-many:tags       a table of pairs
Modifiers:
  optional  unique  index  default=x  min=x  max=x  readonly  hidden  filter  sort  search
  on-delete=restrict, cascade or set-null     what becomes of this row when the other one is deleted for good
  inversed-by=orders                          shows the relation there too, as a field of that name
  mapped-by=customer                          the field there that holds the relation, of which this is the other side
Options of the feature, also in the list (for nest g, which takes no flag of ours):
  +versioned  +singular=datum
Several features in one run, in any order; the flags are of the first one, the others say it in the list:
  customers name:string:120 +feature=orders total:decimal:12:2 customer:ref:customers

Without fields, in a terminal, the feature is asked for; Ctrl-C leaves: nothing is written, exit code 130.

Example:
  nest-persona feature orders title:string:120:search total:decimal:12:2:min=0:sort status:enum:pending:paid:default=pending customer:ref:customers`;
