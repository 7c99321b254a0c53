import { type Code, code, use } from '../code/index.js';
import type { EditContribution, FileContribution } from '../contracts.js';
import { appendStatement, configureApplication } from '../edit/index.js';
import type { AdoptionContext, PieceId } from './types.js';

export const SETUP = 'src/app.setup.ts';
const FUNCTION = 'configureApp';

/** What a piece does to the application, in main and in the tests. */
interface Step {
  readonly piece: PieceId;
  readonly statement: (context: AdoptionContext) => Code;
  /** Text that shows that the step, or one like it, is there. */
  readonly mark: string;
}

/** In the order of a request: what comes first sees it first. */
const STEPS: readonly Step[] = [
  {
    piece: 'logging',
    statement: () => code`app.useLogger(app.get(${use('Logger', 'nestjs-pino')}));`,
    mark: 'useLogger(',
  },
  {
    piece: 'request-id',
    statement: () => code`app.use(${use('requestId', 'src/common/http/request-id')});`,
    mark: '(requestId)',
  },
  {
    piece: 'security',
    statement: () =>
      code`// TLS ends at the proxy: told to upgrade, a browser would not load Swagger UI from plain http://.
app.use(${use('default', 'helmet', { alias: 'helmet' })}({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
app.enableCors({
  origin: app.get(${use('Environment', 'src/config/environment')}).CORS_ORIGINS,
  exposedHeaders: ['Location', 'Retry-After', ${use('REQUEST_ID_HEADER', 'src/common/http/request-id')}],
});`,
    mark: 'helmet(',
  },
  {
    piece: 'pagination',
    statement: () => code`// Filters such as total[gte]=10 are objects.
app.set('query parser', 'extended');`,
    mark: "'query parser'",
  },
  {
    piece: 'errors',
    statement: () =>
      code`app.useGlobalPipes(new ${use('ProblemValidationPipe', 'src/common/errors/problem-validation.pipe')}());
app.useGlobalFilters(new ${use('ProblemDetailsFilter', 'src/common/errors/problem-details.filter')}());`,
    mark: 'ProblemDetailsFilter(',
  },
  {
    piece: 'api-docs',
    statement: ({ name }) => {
      const swagger = use('SwaggerModule', '@nestjs/swagger');
      return code`const documentation = new ${use('DocumentBuilder', '@nestjs/swagger')}().setTitle(${JSON.stringify(name)}).setVersion('1.0').build();
${swagger}.setup('docs', app, () => ${swagger}.createDocument(app, documentation), { jsonDocumentUrl: 'docs-json' });`;
    },
    mark: 'SwaggerModule.setup(',
  },
];

/** The function that gets the application, and its call, for a piece that does something to the application. */
export function setupFor(
  piece: PieceId,
  context: AdoptionContext,
): { readonly files: readonly FileContribution[]; readonly edits: readonly EditContribution[] } {
  const { reader, host, entry, there } = context;
  const place = { file: SETUP, importStyle: host.importStyle };
  const own = STEPS.filter((step) => step.piece === piece);
  const call: EditContribution = {
    path: entry,
    purpose: `calls ${FUNCTION}`,
    apply: configureApplication({
      file: entry,
      importStyle: host.importStyle,
      name: FUNCTION,
      from: SETUP.replace(/\.ts$/, ''),
    }),
  };
  if (reader.exists(SETUP)) {
    const added = own.map(({ statement, mark }): EditContribution => {
      const apply = appendStatement({
        ...place,
        functionName: FUNCTION,
        parameter: 'app',
        statement: statement(context),
        mark,
      });
      return { path: SETUP, purpose: `sets up ${piece}`, apply };
    });
    return { files: [], edits: [...added, call] };
  }
  const steps = STEPS.filter((step) => there.has(step.piece)).map(({ statement }) => statement(context));
  return {
    files: [
      {
        path: SETUP,
        template: 'adoption/src/app.setup.ts',
        view: { steps },
        purpose: 'what the service does to every request',
        shared: true,
      },
    ],
    edits: [call],
  };
}
