import { existsSync, globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Variables = Readonly<Record<string, string>>;

const EXAMPLE = /^\.?env[.-].*(example|sample|template|dist)|^\.?env[.-](example|sample|template|dist)/;
const DATABASE =
  /^(?:.+_)?(?:DATABASE|DB|POSTGRES(?:QL)?|PG|TYPEORM)_?(HOST|PORT|USER|USERNAME|PASS|PASSWORD|NAME|DATABASE|DB|URL|URI)$/;

/**
 * What a host's commands need in their environment: the values of its example, with its database's.
 *
 * An example in several versions is taken in the one that names PostgreSQL; settings of the package `config` name their
 * variables in a file of their own, others in the sources. What is found is written to `.env` too, where an example was.
 */
export function prepareEnvironment(root: string, url: string): Variables {
  const examples = readdirSync(root)
    .filter((file) => EXAMPLE.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  const example = examples.find((text) => /postgres/i.test(text)) ?? examples[0];
  const given = example === undefined ? {} : parseEnv(example);
  const variables = {
    ...given,
    ...databaseVariables({ ...namedByConfig(root), ...namedInSources(root), ...given }, url),
  };
  if (example !== undefined) {
    const lines = Object.entries(variables).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    writeFileSync(join(root, '.env'), `${lines.join('\n')}\n`);
  }
  return variables;
}

/** Reads assignments; comments and quotes go. */
export function parseEnv(text: string): Variables {
  return Object.fromEntries(
    [...text.matchAll(/^(?:export\s+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(.*)$/gm)].map(
      ([, name = '', value = '']) => {
        const [, quoted] = /^["']([^"']*)["']/.exec(value) ?? [];
        return [name, quoted ?? value.replace(/\s+#.*$/, '').trim()];
      },
    ),
  );
}

/** Values for those of the variables that tell where the database is; a URL only where no host is told apart. */
export function databaseVariables(given: Variables, url: string): Variables {
  const { hostname, port, username, password, pathname } = new URL(url);
  const database = pathname.slice(1);
  const values: Variables = {
    HOST: hostname,
    PORT: port,
    USER: username,
    USERNAME: username,
    PASS: password,
    PASSWORD: password,
    NAME: database,
    DATABASE: database,
    DB: database,
    URL: url,
    URI: url,
  };
  const parts = Object.keys(given).flatMap((name) => {
    const [, part] = DATABASE.exec(name) ?? [];
    return part === undefined ? [] : [{ name, part, value: values[part] ?? '' }];
  });
  const hasHost = parts.some(({ part }) => part === 'HOST');
  return Object.fromEntries(
    parts
      .filter(({ name, part }) => !/^UR[LI]$/.test(part) || !hasHost || given[name] !== '')
      .map(({ name, value }) => [name, value]),
  );
}

/** What sources ask for: `process.env.DB_HOST`, `config.get('DB_HOST')`. */
function namedInSources(root: string): Variables {
  const texts = globSync(['*.ts', 'src/**/*.ts'], { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const names = texts.flatMap((text) =>
    [...text.matchAll(/(?:process\.env(?:\.|\[')|\.get(?:OrThrow)?(?:<[^<>]*>)?\(\s*')([A-Z]\w*)/g)].map(
      ([, name = '']) => name,
    ),
  );
  return Object.fromEntries(names.map((name) => [name, '']));
}

function namedByConfig(root: string): Variables {
  const file = join(root, 'config/custom-environment-variables.json');
  return existsSync(file)
    ? Object.fromEntries(leavesOf(JSON.parse(readFileSync(file, 'utf8'))).map((name) => [name, 'unset']))
    : {};
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
