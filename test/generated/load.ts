import { setTimeout as wait } from 'node:timers/promises';

/** A request that a client made, and what came back. */
export interface Exchange {
  /** Unique: what was to be stored. */
  readonly reference: string;
  /** Milliseconds since 1970. */
  readonly sent: number;
  readonly took: number;
  /** Missing when the connection broke. */
  readonly status?: number;
  readonly contentType?: string | null;
  readonly retryAfter?: string | null;
  readonly body: string;
}

/** Clients that send one request after the other, until they are told to stop. */
export class Load {
  readonly exchanges: Exchange[] = [];
  private readonly clients: Promise<void>[];
  private stopped = false;

  /**
   * @param url that is posted to
   * @param bodyOf the JSON body for a reference
   */
  constructor(
    private readonly url: string,
    private readonly bodyOf: (reference: string) => object,
    clients: number,
  ) {
    this.clients = Array.from({ length: clients }, (_, index) => this.run(`c${index}`));
  }

  /** Every request that was begun is answered then. */
  async stop(): Promise<readonly Exchange[]> {
    this.stopped = true;
    await Promise.all(this.clients);
    return this.exchanges;
  }

  private async run(client: string): Promise<void> {
    for (let count = 0; !this.stopped; count++) {
      this.exchanges.push(await this.exchange(`${client}-${count}`));
      await wait(10);
    }
  }

  private async exchange(reference: string): Promise<Exchange> {
    const sent = Date.now();
    try {
      const answer = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(this.bodyOf(reference)),
      });
      const body = await answer.text();
      return {
        reference,
        sent,
        took: Date.now() - sent,
        status: answer.status,
        contentType: answer.headers.get('content-type'),
        retryAfter: answer.headers.get('retry-after'),
        body,
      };
    } catch (error) {
      return { reference, sent, took: Date.now() - sent, body: String(error) };
    }
  }
}
