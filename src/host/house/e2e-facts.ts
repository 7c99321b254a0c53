import type { Code } from '../../code/types.js';
import type { E2eSetup, NoSetup } from './e2e-setup.js';

export interface E2eFacts {
  /** How specs get the application, as most of them do. */
  readonly setup: E2eSetup | undefined;
  /**
   * Why there is none: no e2e spec; they call an application that runs elsewhere; they start only a part of this one; what they do
   * is not understood.
   */
  readonly missing: 'none' | NoSetup | 'part' | undefined;
  /** Specs of features, from the root of the repository: `test/{plural}.e2e-spec.ts`; undefined where they are of no feature. */
  readonly file: string | undefined;
  /** What the paths of routes begin with, as the specs and what they start say: `/api/v1`; undefined when it is computed. */
  readonly lead: string | undefined;
  /** Whether versions are part of a path there, and the one of controllers that name none. */
  readonly versioning: { readonly type: string; readonly standard: string | undefined } | undefined;
  /** Pipes that only the entry file gives the application: `new ValidationPipe({ transform: true })`. */
  readonly pipes: Code | undefined;
  /** Whether bodies are checked with those, or without. */
  readonly isChecked: boolean;
  /** What a body that is not valid is answered with; undefined when the house has an exception of its own for it. */
  readonly refusal: 400 | 422 | undefined;
  /** Interceptors around every route there. */
  readonly interceptors: readonly string[];
  /** Whether the house answers errors there by filters of its own. */
  readonly isFiltered: boolean;
  /** Middleware that wants to know who is there. */
  readonly middleware: string | undefined;
}
