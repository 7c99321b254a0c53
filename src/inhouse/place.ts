/** A file and the class that it is about. */
export interface Place {
  /** From the app root: `src/api/order/order.module.ts`. */
  readonly path: string;
  readonly className: string;
}
