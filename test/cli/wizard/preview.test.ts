import { describe, expect, it } from 'vitest';
import { after, asked, ground } from './drive.js';
import { buildFeature } from '../../../src/spec/build.js';
import { commandOf } from '../../../src/cli/wizard/preview.js';

const answers = [
  'title:string:120:search total:decimal:12:2:min=0:sort email:email:unique',
  'customer:ref:customers',
  '',
];

describe('the preview', () => {
  it('shows table, constraints, indexes, endpoints and the command', () => {
    expect(asked(after(answers, { versioned: true })).intro).toMatchInlineSnapshot(`
      "Table orders
        id           uuid            NOT NULL DEFAULT gen_random_uuid()
        created      timestamptz(3)  NOT NULL DEFAULT now()
        updated      timestamptz(3)  NOT NULL DEFAULT now()
        deleted      timestamptz(3)
        title        varchar(120)    NOT NULL
        total        numeric(12,2)   NOT NULL
        email        varchar(254)    NOT NULL
        customer_id  uuid            NOT NULL
        version      integer         NOT NULL DEFAULT 1

      Constraints
        orders_pkey              PRIMARY KEY (id)
        orders_customer_id_fkey  FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT
        orders_total_check       CHECK (total >= 0.00)
        orders_email_check       CHECK (email = lower(email))

      Indexes
        orders_created_id_idx              (created, id) WHERE (deleted IS NULL)
        orders_total_id_idx                (total, id) WHERE (deleted IS NULL)
        orders_email_key                   UNIQUE (email) WHERE (deleted IS NULL)
        orders_customer_id_created_id_idx  (customer_id, created, id)
        orders_search_idx                  GIN (to_tsvector('simple'::regconfig, title)) WHERE (deleted IS NULL)

      Endpoints
        POST    /orders              make one order
        GET     /orders              list orders: filter by email, customerId; sort by created, total; q searches title; include customer
        GET     /orders/:id          read one order
        PATCH   /orders/:id          change one, 409 when somebody else did
        DELETE  /orders/:id          delete one, softly
        POST    /orders/:id/restore  take a deletion back

      The same in one line
        nest-persona feature orders title:string:120:search,total:decimal:12:2:sort:min=0.00,email:email:unique,customer:ref:customers,+versioned"
    `);
  });

  it('shows the tables and endpoints of relations', () => {
    const preview = asked(
      after([
        'label:string:40',
        'tags:many-to-many:customers parent:ref:orders:optional:inversed-by=children',
        '',
      ]),
    ).intro;

    expect(preview).toContain('Table orders_tags\n  order_id          uuid  NOT NULL REFERENCES orders (id)');
    expect(preview).toMatch(/GET {5}\/orders\/:id\/tags +list its tags\n +PUT +\/orders\/:id\/tags/u);
    expect(preview).toMatch(/GET {5}\/orders\/:id\/children +list its children/u);
    expect(preview).toContain('include parent');
  });

  it('has a command that makes the same', () => {
    const spec = buildFeature({
      ...ground.around,
      name: 'data',
      singular: 'datum',
      versioned: true,
      fields: 'a:text',
    });
    expect(commandOf(spec)).toBe('nest-persona feature data a:text,+versioned,+singular=datum');
  });
});
