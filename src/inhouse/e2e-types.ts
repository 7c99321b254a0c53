import type { Code } from '../code/index.js';
import type { FeatureName, FeatureSpec } from '../spec/types.js';

export interface E2eStyle {
  /** `test/orders.e2e-spec.ts` */
  readonly pathOf: (name: FeatureName) => string;
  /** What paths of routes begin with: `/api/v1`, or ''. */
  readonly lead: string;
  /** `let app: INestApplication;` */
  readonly declarations: readonly Code[];
  readonly hook: 'beforeAll' | 'beforeEach';
  /** What starts the application, in that hook. */
  readonly statements: readonly Code[];
  /** The hook that closes it, as the house writes it. */
  readonly closes: Code | undefined;
  /** The variable that holds the application. */
  readonly app: string | undefined;
  /** `request`, and `app.getHttpServer()` that it is given. */
  readonly request: Code;
  readonly server: Code;
  readonly test: 'it' | 'test';
  /** Where `describe` and its like are imported from; undefined where they are globals. */
  readonly runner: string | undefined;
  /** `/orders (GET)`, `should get an order`, `gets an order` */
  readonly titles: 'route' | 'should' | 'words';
  /** What paths in titles begin with. */
  readonly shownLead: string;
  /** `OrdersController (e2e)`, `/orders`, `Orders`, `orders` */
  readonly suite: 'controller' | 'path' | 'Words' | 'words';
  /** What a body that is not valid is answered with; undefined where only the house knows. */
  readonly refusal: 400 | 422 | undefined;
  /** The features whose rows can be made over HTTP. */
  readonly specOf: (name: FeatureName) => FeatureSpec | undefined;
}
